using MailBot.Dns.Names;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>One destination of reports.</summary>
/// <param name="Text">As written, blanks around it taken away.</param>
/// <param name="Column">Of its first octet in the record, counted from 1.</param>
internal sealed record ReportUri(string Text, int Column)
{
    /// <summary>Where the mail goes; null where it can't go anywhere.</summary>
    public DnsName? Host { get; init; }

    /// <summary>Has a scheme and something behind it, be it one that nobody sends to.</summary>
    public bool IsUri { get; init; }

    /// <summary>Null where nothing is wrong with it.</summary>
    public FindingCode? Fault { get; init; }

    /// <summary>As it should be written; null where it can only go.</summary>
    public string? Corrected { get; init; }
}
