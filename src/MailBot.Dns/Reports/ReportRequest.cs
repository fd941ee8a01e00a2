using MailBot.Dns.Names;

namespace MailBot.Dns.Reports;

/// <summary>What to report on, and with what knowledge.</summary>
public sealed record ReportRequest(DnsName Domain)
{
    /// <summary>What the mail provider asks for; empty where no provider could be asked.</summary>
    public IReadOnlyList<ExpectedRecord> Expected { get; init; } = [];

    /// <summary>DKIM selectors to look at besides those of known providers.</summary>
    public IReadOnlyList<string> Selectors { get; init; } = [];

    /// <summary>Ask the zone's own name servers too. Never with servers that the user named, and only at public addresses.</summary>
    public bool AskNameServers { get; init; }

    /// <summary>Look for records of obsolete types too, such as SPF under type 99: they change nothing, and cost questions.</summary>
    public bool AskObsoleteTypes { get; init; }

    public bool AskBlocklists { get; init; }

    /// <summary>Greet the mail servers on port 25.</summary>
    public bool GreetServers { get; init; }
}
