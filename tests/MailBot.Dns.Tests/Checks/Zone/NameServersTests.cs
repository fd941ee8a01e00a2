using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Zone;

/// <summary>What only the zone's own servers can tell.</summary>
public sealed class NameServersTests
{
    private const string Mail = "contoso.example MX 10 mail.contoso.example.\nmail.contoso.example A 8.8.4.25\ncontoso.example SOA ns1.contoso.example. h.contoso.example. 7 7200 900 1209600 300\n";
    private const string Two = Mail + "contoso.example NS ns1.contoso.example.\ncontoso.example NS ns2.contoso.example.\nns1.contoso.example A 8.8.4.53\nns2.contoso.example A 9.9.9.53\n";
    private static readonly string[] OfServers = ["dns.server-no-address", "dns.server-private", "dns.one-network", "dns.lame", "dns.serial-mismatch", "dns.bogus"];

    [Fact]
    public async Task ServersThatAgree_RaiseNothing() => await RaisesAsync(Two, []);

    [Fact]
    public async Task AnotherEdition_IsTold_WithBothNumbers()
    {
        var finding = await RaisesAsync(Two, new() { ["9.9.9.53"] = q => Soa(q, 8) }, "dns.serial-mismatch");
        Assert.Equal(("7", "8"), (finding!.Facts["serial"], finding.Facts["otherSerial"]));
    }

    [Theory]
    [InlineData(NoAnswer.Refused)]
    [InlineData(NoAnswer.ServerFailure)]
    public async Task AServerThatRefuses_IsLame(NoAnswer why) =>
        await RaisesAsync(Two, new() { ["9.9.9.53"] = q => Answer.Undetermined(q, why, "9.9.9.53:53") }, "dns.lame");

    [Fact]
    public async Task AServerThatAnswersFromHearsay_IsLame() =>
        await RaisesAsync(Two, new() { ["9.9.9.53"] = q => Soa(q, 9) with { Authoritative = false } }, "dns.lame");

    /// <summary>Silence says nothing: the way there may be closed to us alone.</summary>
    [Fact]
    public async Task AServerThatIsNotHeardFrom_IsNotCalledLame() =>
        await RaisesAsync(Two, new() { ["9.9.9.53"] = q => Answer.Undetermined(q, NoAnswer.Timeout, "9.9.9.53:53") });

    [Fact]
    public async Task AServerWithoutAddress_IsTold() =>
        await RaisesAsync(Two.Replace("ns2.contoso.example A 9.9.9.53\n", "", StringComparison.Ordinal), [], "dns.server-no-address");

    [Theory]
    [InlineData("A", "127.0.0.1")]
    [InlineData("A", "169.254.169.254")]
    [InlineData("AAAA", "::ffff:10.0.0.1")]
    [InlineData("AAAA", "64:ff9b::a00:1")]
    public async Task AServerInside_IsTold_AndNeverAsked(string type, string address)
    {
        var zone = Two.Replace("ns2.contoso.example A 9.9.9.53", $"ns2.contoso.example {type} {address}", StringComparison.Ordinal);
        await RaisesAsync(zone, [], "dns.server-private");
        var source = new OwnServers(new ZoneSource(ZoneFile.Read(zone)), new Dictionary<string, Func<Question, Answer?>>());
        await ReportAsync(source, ask: true);
        Assert.DoesNotContain(source.Asked, q => q.At is { } at && SpecialAddresses.IsSpecial(at));
    }

    [Fact]
    public async Task ServersOnOneNetwork_AreTold() =>
        await RaisesAsync(Two.Replace("9.9.9.53", "8.8.4.54", StringComparison.Ordinal), [], "dns.one-network");

    /// <summary>The resolver finds a signature wrong where the zone's own server answers well.</summary>
    [Fact]
    public async Task ASignatureThatIsWrong_IsProvenByTheOwnServer()
    {
        var zone = new ZoneSource(ZoneFile.Read(Two + $"contoso.example DS 1 13 2 {new string('a', 64)}\n"));
        var resolver = new Strict(zone, RecordType.Mx);
        var report = await ReportAsync(new OwnServers(resolver, new Dictionary<string, Func<Question, Answer?>> { ["8.8.4.53"] = q => Own(zone, q) }), ask: true);
        Assert.Equal(Severity.Critical, report.Findings.Single(f => f.Code.Text == "dns.bogus").Severity);
    }

    [Fact]
    public async Task ADeadServer_IsNoWrongSignature()
    {
        var zone = new ZoneSource(ZoneFile.Read(Two + $"contoso.example DS 1 13 2 {new string('a', 64)}\n"));
        var report = await ReportAsync(new OwnServers(new Strict(zone, RecordType.Mx), new Dictionary<string, Func<Question, Answer?>>
        {
            ["8.8.4.53"] = q => Answer.Undetermined(q, NoAnswer.Timeout),
            ["9.9.9.53"] = q => Answer.Undetermined(q, NoAnswer.Timeout),
        }), ask: true);
        Assert.DoesNotContain(report.Findings, f => f.Code.Text == "dns.bogus");
    }

    [Fact]
    public async Task WithoutLeave_NoServerIsAskedDirectly()
    {
        var source = new OwnServers(new ZoneSource(ZoneFile.Read(Two)), new Dictionary<string, Func<Question, Answer?>>());
        await ReportAsync(source, ask: false);
        Assert.DoesNotContain(source.Asked, q => q.At is not null || q.Type == RecordType.Soa);
    }

    [Fact]
    public async Task AHundredServers_AreNotAllAsked()
    {
        var zone = Mail + string.Concat(Enumerable.Range(1, 100).Select(i => $"contoso.example NS ns{i}.contoso.example.\nns{i}.contoso.example A 8.8.{i}.53\n"));
        var source = new OwnServers(new ZoneSource(ZoneFile.Read(zone)), new Dictionary<string, Func<Question, Answer?>>());
        await ReportAsync(source, ask: true);
        Assert.Equal(6, source.Asked.Count(q => q.At is not null));
    }

    private static Answer Own(ZoneSource zone, Question question) =>
        zone.AskAsync(question, CancellationToken.None).AsTask().Result with { Authoritative = true };

    private static Answer Soa(Question question, uint serial) => new(question, LookupOutcome.Found)
    {
        Records = [new SoaRecord(question.Name, 3600, DnsName.Of("ns1.contoso.example"), DnsName.Of("h.contoso.example"), serial, 1, 1, 1, 1)],
        Authoritative = true,
    };

    private static async Task<Finding?> RaisesAsync(string zone, Dictionary<string, Func<Question, Answer?>> servers, params string[] codes)
    {
        var report = await ReportAsync(new OwnServers(new ZoneSource(ZoneFile.Read(zone)), servers), ask: true);
        Assert.Equal(codes, report.Findings.Select(f => f.Code.Text).Intersect(OfServers));
        return codes.Length > 0 ? report.Findings.First(f => f.Code.Text == codes[0]) : null;
    }

    private static Task<DomainReport> ReportAsync(IDnsSource source, bool ask) =>
        new Reporter(source, new NoWeb("off"), new NoSmtp(), TimeProvider.System, new ReportLimits())
            .MakeAsync(new ReportRequest(DnsName.Of("contoso.example")) { AskNameServers = ask }, null, TestContext.Current.CancellationToken);

    /// <summary>A resolver that checks signatures, and finds those of one type wrong.</summary>
    private sealed class Strict(IDnsSource zone, RecordType wrong) : IDnsSource
    {
        public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) =>
            question.Type == wrong && question.At is null ? ValueTask.FromResult(Answer.Undetermined(question, NoAnswer.ServerFailure, "9.9.9.9:53")) : zone.AskAsync(question, cancellationToken);
    }
}
