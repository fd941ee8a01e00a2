using MailBot.Chat.Cards;

namespace MailBot.Chat;

/// <summary>Options of the conversation.</summary>
public sealed class ChatOptions
{
    /// <summary>The directory's tenant id; activities of any other tenant are refused. Required.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>"fr" or "en": of cards that many see, and of people whose client names no language. Default fr.</summary>
    public string CompanyLanguage { get; set; } = "fr";

    /// <summary>Every card says that no real mailbox is touched. True in simulation. Default false.</summary>
    public bool Demonstration { get; set; }

    /// <summary>
    /// "execute": buttons call the bot directly, with a submit fallback; "submit": buttons send a message;
    /// "auto": submit for people last seen on a phone. Default auto.
    /// </summary>
    public string CardActions { get; set; } = "auto";

    /// <summary>The weekly look at the DNS of the company's own domains.</summary>
    public WeeklyDnsCheck WeeklyDns { get; set; } = new();

    /// <summary>Hosts of services that may be answered besides Teams' own; a leading dot takes the hosts below as well. Default none.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = [];

    /// <returns>One sentence per mistake.</returns>
    public IEnumerable<string> Mistakes(string section)
    {
        if (string.IsNullOrWhiteSpace(TenantId)) yield return $"{section}:TenantId is empty: name the directory's tenant id.";
        if (CompanyLanguage is not ("fr" or "en")) yield return $"{section}:CompanyLanguage is \"{CompanyLanguage}\": it must be fr or en.";
        if (WeeklyDns.Hour is < 0 or > 23) yield return FormattableString.Invariant($"{section}:WeeklyDns:Hour is {WeeklyDns.Hour}: it must be from 0 to 23.");
        if (CardActions is not ("execute" or "submit" or "auto")) yield return $"{section}:CardActions is \"{CardActions}\": it must be execute, submit or auto.";
    }

    internal CardActions ActionsFor(bool phone) =>
        CardActions == "submit" || (CardActions == "auto" && phone) ? Cards.CardActions.Submit : Cards.CardActions.Execute;
}
