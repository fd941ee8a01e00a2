using System.Net;
using CsCheck;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Checks.Spf.Bench;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Checks.Spf.Evaluation;

/// <summary>However hostile the records are, an evaluation and a report ask a bounded number of questions, each once, and end in time.</summary>
public sealed class SpfBoundsTests
{
    /// <summary>Every name has the same record, ten MX hosts, ten PTR names and an address that isn't the sender's.</summary>
    private sealed class Bomb(string record) : IDnsSource
    {
        private readonly HashSet<Question> asked = [];

        public int Asked { get; private set; }

        public bool AskedTwice { get; private set; }

        public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
        {
            Asked++;
            AskedTwice |= !asked.Add(question);
            return ValueTask.FromResult(new Answer(question, LookupOutcome.Found) { Records = [.. Records(question)] });
        }

        private IEnumerable<DnsRecord> Records(Question q) => q.Type switch
        {
            RecordType.Txt => [TxtRecord.Of(q.Name, 1, record.Replace("{n}", q.Name.Text, StringComparison.Ordinal))],
            RecordType.Mx => Enumerable.Range(0, 10).Select(i => new MxRecord(q.Name, 1, i, DnsName.Of($"m{i}.{Short(q.Name)}"))),
            RecordType.Ptr => Enumerable.Range(0, 1000).Select(i => new PtrRecord(q.Name, 1, DnsName.Of($"p{i}.example.net"))),
            RecordType.Aaaa => [new AddressRecord(q.Name, 1, IPAddress.Parse("2001:db8::bad"))],
            _ => [new AddressRecord(q.Name, 1, IPAddress.Parse("203.0.113.1"))],
        };

        private static string Short(DnsName name) => name.Text.Length > 100 ? "deep.example.net" : name.Text;
    }

    private static readonly Gen<string> Records = Gen.OneOf(
        "mx", "mx:m.{n}", "include:a.{n}", "include:b.{n}", "include:c.{n}", "ptr", "ptr:x.example", "exists:%{p}.{n}", "exists:%{l}.%{i}.{n}", "a", "a:%{p}.%{d}", "redirect=r.{n}", "exp=%{p}.{n}", "ip4:192.0.2.1", "~all")
        .Array[1, 14].Select(t => "v=spf1 " + string.Join(' ', t.Distinct()));

    [Fact]
    public async Task NoEvaluation_AsksMoreThanItMay_OrTwice() => await Records.SampleAsync(async record =>
    {
        var bomb = new Bomb(record);
        await SpfEvaluation.CheckHostAsync(bomb, new SpfQuestion("contoso.example", IPAddress.Parse("192.0.2.200")), TimeProvider.System, CancellationToken.None);
        Assert.InRange(bomb.Asked, 1, SpfEvaluation.MostQuestions);
        Assert.False(bomb.AskedTwice);
    }, iter: 300);

    [Theory]
    [InlineData("v=spf1 include:a.{n} include:b.{n} include:c.{n} include:d.{n} include:e.{n} mx mx:x.{n} mx:y.{n} -all")]
    [InlineData("v=spf1 include:a.{n} include:b.{n} redirect=c.{n}")]
    public async Task ABomb_CostsAReportABoundedNumberOfQuestions(string record)
    {
        var bomb = new Bomb(record);
        var report = await SpfBench.ReportAsync(bomb, "contoso.example");
        Assert.InRange(bomb.Asked, 1, new ReportLimits().MostQuestions);
        Assert.False(bomb.AskedTwice);
        Assert.Contains("spf.too-many-lookups", SpfBench.SpfCodes(report));
    }

    /// <summary>Sixty-four kilobytes of one thing, in strings of one octet or of 255: the report has few findings, and comes.</summary>
    [Theory]
    [InlineData("a ", 255)]
    [InlineData("a ", 1)]
    [InlineData("x{0} ", 255)]
    [InlineData("m{0}=1 ", 255)]
    [InlineData("a:b..{0}.example ", 255)]
    [InlineData("include:i{0}.example ", 255)]
    [InlineData("a:h{0}.example.net ", 1)]
    [InlineData("ip4:10.0.{0}.1 -ip4:10.1.{0}.1 ", 255)]
    [InlineData("192.0.2.1", 1)]
    public async Task AHugeRecord_MakesAShortReport(string piece, int octets)
    {
        var text = string.Concat(Enumerable.Range(0, 65_000 / piece.Length).Select(i => piece.Replace("{0}", (i % 250).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        var owner = DnsName.Of("contoso.example");
        var strings = System.Text.Encoding.ASCII.GetBytes("v=spf1 " + text).Chunk(octets).ToArray();
        var zone = new MailBot.Dns.Zones.ZoneSource([new TxtRecord(owner, 60, strings), new AddressRecord(owner, 60, IPAddress.Parse("192.0.2.1"))]);
        var report = await SpfBench.ReportAsync(zone, "contoso.example");
        Assert.InRange(report.Findings.Count(f => f.Code.Topic == "spf"), 1, 80);
        Assert.InRange(report.Questions.Asked, 1, new ReportLimits().MostQuestions);
    }

    [Fact]
    public async Task DiamondsOnDiamonds_AreCountedWithoutBeingWalked()
    {
        var zone = string.Join('\n', Enumerable.Range(0, 18).Select(i => $"d{i}.example.net. TXT \"v=spf1 include:d{i + 1}.example.net include:d{i + 1}.example.net. -all\""));
        var analysis = await SpfBench.AnalyseAsync(SpfBench.Zone("contoso.example. TXT \"v=spf1 include:d0.example.net -all\"\n" + zone + "\nd18.example.net. TXT \"v=spf1 -all\""), "contoso.example");
        Assert.Equal(999, analysis.Lookups);
    }

    [Fact]
    public async Task AfterTwentySeconds_TheResultIsATemporaryError()
    {
        var clock = new FakeTimeProvider();
        var never = new NeverSource();
        var check = SpfEvaluation.CheckHostAsync(never, new SpfQuestion("contoso.example", IPAddress.Loopback), clock, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(check.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((SpfResult.TempError, SpfFaultKind.OutOfTime), await check is var e ? (e.Result, e.Fault!.Kind) : default);
    }

    [Fact]
    public async Task ACallerWhoGivesUp_IsNoTemporaryError()
    {
        using var caller = new CancellationTokenSource();
        var check = SpfEvaluation.CheckHostAsync(new NeverSource(), new SpfQuestion("contoso.example", IPAddress.Loopback), TimeProvider.System, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
    }

    private sealed class NeverSource : IDnsSource
    {
        public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return Answer.Undetermined(question, NoAnswer.Timeout);
        }
    }
}
