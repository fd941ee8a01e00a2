using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Makes reports for people.</summary>
internal interface IDomainReports
{
    /// <param name="asker">Whose measure it counts against; null for the bot's own checks.</param>
    /// <param name="progress">Told of the report as answers come; may be null.</param>
    Task<ReportOutcome> MakeAsync(DnsName domain, PersonKey? asker, IProgress<DomainReport>? progress, CancellationToken cancellationToken);
}
