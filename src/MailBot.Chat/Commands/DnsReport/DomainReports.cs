using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Reports from the servers that are there, against what the mail provider wants where the domain is the company's.</summary>
internal sealed class DomainReports(Expectations expectations, IReportSources sources, TimeProvider clock) : IDomainReports
{
    public async Task<ReportOutcome> MakeAsync(DnsName domain, PersonKey? asker, IProgress<DomainReport>? progress, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(cancellationToken) is not { } asked) return new ReportOutcome.NoServers();
        var (expected, wanted) = await expectations.OfAsync(domain, cancellationToken);
        var reporter = new Reporter(asked.Dns, asked.Web, new NoSmtp(), clock, new ReportLimits());
        var request = new ReportRequest(domain) { Expected = expected, AskNameServers = asked.AskNameServers };
        return new ReportOutcome.Made(await reporter.MakeAsync(request, progress, cancellationToken), wanted);
    }
}
