using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf;

/// <summary>A domain's SPF rule with all that it leads to, whoever sends, without the rest of a report.</summary>
public static class SpfTree
{
    /// <summary>Null where DNS gave no answer to the first question.</summary>
    public static async Task<SpfSummary?> ReadAsync(IDnsSource dns, DnsName domain, TimeProvider clock, CancellationToken cancellationToken)
    {
        var reporter = new Reporter(dns, clock) { Checks = [new SpfCheck()] };
        return (await reporter.MakeAsync(new ReportRequest(domain), progress: null, cancellationToken)).Spf;
    }
}
