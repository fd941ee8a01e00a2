using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Reports from the servers that are there, against what the mail provider wants where the domain is the company's.</summary>
internal sealed class DomainReports(Expectations expectations, IReportSources sources, TimeProvider clock) : IDomainReports
{
    private readonly Lock gate = new();
    private (ReportSources Sources, ReportDesk Desk)? opened;

    public async Task<ReportOutcome> MakeAsync(DnsName domain, PersonKey? asker, IProgress<DomainReport>? progress, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(cancellationToken) is not { } asked) return new ReportOutcome.NoServers();
        var (expected, wanted) = await expectations.OfAsync(domain, cancellationToken);
        var request = new ReportRequest(domain) { Expected = expected, AskNameServers = asked.AskNameServers };
        var caller = asker is { } person ? new DeskCaller(person.TenantId, person.ObjectId) : null;
        return await DeskOf(asked).AskAsync(request, caller, progress, cancellationToken) switch
        {
            DeskAnswer.Reported { Report: var report } => new ReportOutcome.Made(report, wanted),
            DeskAnswer.Refused refused => new ReportOutcome.TooMany(refused),
            var other => throw new InvalidOperationException($"Unexpected answer {other}."),
        };
    }

    private ReportDesk DeskOf(ReportSources asked)
    {
        lock (gate)
        {
            if (opened is { } known && ReferenceEquals(known.Sources, asked)) return known.Desk;
            var desk = new ReportDesk(new Reporter(asked.Dns, asked.Web, new NoSmtp(), clock, new ReportLimits()), clock);
            opened = (asked, desk);
            return desk;
        }
    }
}
