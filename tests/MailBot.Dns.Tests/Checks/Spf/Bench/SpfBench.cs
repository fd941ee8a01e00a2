using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Comparison;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Spf.Bench;

/// <summary>Short ways from a zone to what the SPF check says of it.</summary>
internal static class SpfBench
{
    public static ZoneSource Zone(string text) => new(ZoneFile.Read(text));

    public static Task<SpfAnalysis> AnalyseAsync(IDnsSource source, string domain) =>
        new SpfReading(source).AnalyseAsync(DnsName.Of(domain), record: null, TestContext.Current.CancellationToken);

    public static async Task<DomainReport> ReportAsync(IDnsSource source, string domain, bool obsolete = false) =>
        await new Reporter(source, TimeProvider.System).MakeAsync(
            new ReportRequest(DnsName.Of(domain)) { AskObsoleteTypes = obsolete }, progress: null, TestContext.Current.CancellationToken);

    public static string[] SpfCodes(DomainReport report) => [.. report.Findings.Where(f => f.Code.Topic == "spf").Select(f => f.Code.Text).Distinct().Order(StringComparer.Ordinal)];
}
