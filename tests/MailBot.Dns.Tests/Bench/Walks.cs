using System.Globalization;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Bench;

/// <summary>Reports on a zone that is written in the test.</summary>
internal static class Walks
{
    public static async Task<DomainReport> ReportAsync(string domain, string zone) =>
        await ReportAsync(domain, new ZoneSource(ZoneFile.Read(zone)));

    public static async Task<DomainReport> ReportAsync(string domain, IDnsSource source, params IReadOnlyList<string> selectors) =>
        await new Reporter(source, TimeProvider.System).MakeAsync(new ReportRequest(DnsName.Of(domain)) { Selectors = selectors }, progress: null, TestContext.Current.CancellationToken);

    /// <summary>"name record" lines as TXT records at _dmarc.name.</summary>
    public static string Dmarc(params IEnumerable<(string Name, string Record)> records) =>
        string.Concat(records.Select(r => string.Create(CultureInfo.InvariantCulture, $"_dmarc.{r.Name}. TXT \"{r.Record}\"\n")));

    public static IReadOnlyList<string> Asked(DomainReport report, RecordType type, string within) =>
        [.. report.Answers.Where(a => a.Question.Type == type && a.Question.Name.Text.Contains(within, StringComparison.Ordinal)).Select(a => a.Question.Name.Text)];
}
