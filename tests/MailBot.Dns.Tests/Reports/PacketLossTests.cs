using System.Globalization;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Web;

namespace MailBot.Dns.Tests.Reports;

/// <summary>Datagrams get lost, on the way there and on the way back: reports come all the same, and call nothing missing.</summary>
public sealed class PacketLossTests(ITestOutputHelper output)
{
    private const int Reports = 24;
    private const int AtOnce = 6;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task LostDatagrams_CostTime_AndNoFinding(int percent)
    {
        var (calm, zone, loss) = (await CalmAsync(), new WireZone(LabZones.Records), new Loss(percent));
        await using var server = new WireServer(asked => asked.OverTcp || !(loss.Next() || loss.Next()) ? zone.Answer(asked) : WireTold.Silence);
        using var source = new LiveDns(new Resolvers([server.Address], Named: true), TimeProvider.System);
        var reports = new List<DomainReport>();
        while (reports.Count < Reports) reports.AddRange(await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => ReportAsync(source))));
        Assert.All(reports, report =>
        {
            Assert.True(report.Complete);
            Assert.DoesNotContain(report.Answers, a => a.Why == MailBot.Dns.Lookup.NoAnswer.BudgetSpent);
            Assert.Empty(report.Findings.Where(f => f.Severity > Severity.Info && f.Code.Text != "dns.unanswered").Select(f => f.Code.Text).Except(calm));
        });
        Tell(percent, reports);
    }

    private static async Task<HashSet<string>> CalmAsync()
    {
        await using var server = new WireServer(new WireZone(LabZones.Records).Answer);
        using var source = new LiveDns(new Resolvers([server.Address], Named: true), TimeProvider.System);
        return [.. (await ReportAsync(source)).Findings.Select(f => f.Code.Text)];
    }

    private static Task<DomainReport> ReportAsync(LiveDns source) =>
        new Reporter(source, new NoWeb("off"), new NoSmtp(), TimeProvider.System, new ReportLimits()).MakeAsync(new ReportRequest(DnsName.Of(LabZones.Contoso)), null, Token);

    private void Tell(int percent, List<DomainReport> reports)
    {
        double[] wall = [.. reports.Select(r => r.Elapsed.TotalMilliseconds).Order()];
        var open = reports.Count(r => r.Questions.Undetermined > 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{percent} % each way: p50 {wall[wall.Length / 2]:F0} ms, p95 {wall[wall.Length * 95 / 100]:F0} ms, most {wall[^1]:F0} ms of {wall.Length}; {open} with an open question"));
    }

    /// <summary>The same datagrams in every run, as far as they come in the same order.</summary>
    private sealed class Loss(int percent)
    {
        private readonly Lock door = new();
        private readonly Random seeded = new(percent);

        public bool Next()
        {
            lock (door) return seeded.Next(100) < percent;
        }
    }
}
