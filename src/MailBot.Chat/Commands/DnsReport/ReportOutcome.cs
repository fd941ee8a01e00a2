using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>What came of asking for a report.</summary>
internal abstract record ReportOutcome
{
    private ReportOutcome() { }

    public sealed record Made(DomainReport Report, WantedState Wanted) : ReportOutcome;

    /// <summary>Enough was asked for a while; nothing was asked of anybody.</summary>
    public sealed record TooMany(DeskAnswer.Refused Refused) : ReportOutcome;

    /// <summary>No DNS server is known to ask.</summary>
    public sealed record NoServers : ReportOutcome;
}
