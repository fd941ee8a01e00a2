using System.Globalization;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>What the letters of macros stand for (RFC 7208 7.2).</summary>
/// <param name="Domain">The one at hand: an include's own, not the sender's.</param>
/// <param name="Validated">%{p}; found only where it is used.</param>
internal sealed record MacroValues(SpfSender Sender, string Domain, string Validated, DateTimeOffset Now)
{
    public string Of(char letter) => letter switch
    {
        's' => Sender.Whole,
        'l' => Sender.Local,
        'o' => Sender.Domain,
        'd' => Domain,
        'i' => Sender.Dotted,
        'p' => Validated,
        'v' => Sender.Arpa,
        'h' => Sender.Helo,
        'c' => Sender.Address.ToString(),
        'r' => "unknown",
        't' => Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, null),
    };
}
