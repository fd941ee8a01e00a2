namespace MailBot.Dns.Checks.Dmarc;

/// <param name="Name">Lower case.</param>
/// <param name="Column">Of the name's first octet, counted from 1.</param>
internal readonly record struct DmarcTag(string Name, string Value, int Column)
{
    public static readonly IReadOnlyList<string> Known =
        ["v", "p", "sp", "np", "adkim", "aspf", "fo", "rua", "ruf", "psd", "t", "pct", "rf", "ri"];
}
