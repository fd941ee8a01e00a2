using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>What came of asking for a report.</summary>
internal abstract record ReportOutcome
{
    private ReportOutcome() { }

    public sealed record Made(DomainReport Report, WantedState Wanted) : ReportOutcome;

    /// <summary>Enough was asked for a while; nothing was asked of anybody.</summary>
    /// <param name="Scope">Whose measure is full.</param>
    /// <param name="Again">From when on there is room.</param>
    public sealed record TooMany(ReportScope Scope, TimeSpan Again) : ReportOutcome;

    /// <summary>No DNS server is known to ask.</summary>
    public sealed record NoServers : ReportOutcome;
}

/// <summary>Whose reports are counted together.</summary>
internal enum ReportScope
{
    Person,
    Company,
    Domain,
}
