using MailBot.Chat.Delivery;
using MailBot.Dns.Names;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Says on the cards of reports whose process is gone that the check was broken off, with a button to check again.</summary>
internal sealed partial class AbandonedReports(
    OpenReports open, ReportCards cards, IPeople people, ICardChannel channel, TimeProvider clock, ILogger<AbandonedReports> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>Twice the same edit harms nobody: several instances may see to one card.</summary>
    public async Task SeeToAsync(CancellationToken cancellationToken)
    {
        foreach (var report in await open.AbandonedAsync(cancellationToken))
        {
            if (!DnsName.TryParse(report.Domain, out var domain) || await EditAsync(report, domain, cancellationToken) is not Posting.NotNow) await open.DoneAsync(report.Id, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                await SeeToAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the program.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Fault(log, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<Posting> EditAsync(OpenReport report, DnsName domain, CancellationToken cancellationToken) =>
        await people.FindAsync(report.Reader, cancellationToken) switch
        {
            Reading<Person>.Found { Value: var person } =>
                await channel.EditAsync(report.Place, report.Activity, cards.BrokenOff(channel.ViewerOf(person, report.Place), domain), cancellationToken),
            Reading<Person>.Missing => new Posting.Gone("the person left the directory"),
            _ => new Posting.NotNow("the directory does not answer", null),
        };

    [LoggerMessage(Level = LogLevel.Error, EventName = "AbandonedReportsFault", Message = "Cards of reports that were broken off could not be seen to; trying again")]
    private static partial void Fault(ILogger log, Exception fault);
}
