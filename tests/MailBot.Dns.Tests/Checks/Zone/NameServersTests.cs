using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Zone;

/// <summary>What only the zone's own servers can tell.</summary>
public sealed class NameServersTests
{
    private const string Mail = "contoso.example MX 10 mail.contoso.example.\nmail.contoso.example A 8.8.4.25\ncontoso.example SOA ns1.contoso.example. h.contoso.example. 7 7200 900 1209600 300\n";
    private const string Two = Mail + "contoso.example NS ns1.contoso.example.\ncontoso.example NS ns2.contoso.example.\nns1.contoso.example A 8.8.4.53\nns2.contoso.example A 9.9.9.53\n";
    private const string Above = "example. NS a.nic.example.\na.nic.example. A 4.4.4.4\n";

    private static readonly string[] OfServers = ["dns.server-no-address", "dns.server-private", "dns.one-network", "dns.lame", "dns.serial-mismatch", "dns.bogus", "dns.soa-timers", "dns.negative-ttl", "dns.parent-differs", "dns.no-tcp", "dns.no-edns"];

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

    [Theory]
    [InlineData("7200 900 1209600 300", null)]
    [InlineData("1200 900 604800 300", null)]
    [InlineData("43200 900 2419200 300", null)]
    [InlineData("600 300 1209600 300", "refresh 600")]
    [InlineData("7200 7200 1209600 300", "retry 7200")]
    [InlineData("86400 900 3600000 300", "refresh 86400, expire 3600000")]
    public async Task UnusualTimers_AreRemarkedUpon(string timers, string? told)
    {
        var finding = await RaisesAsync(Two.Replace("7200 900 1209600 300", timers, StringComparison.Ordinal), [], told is null ? [] : ["dns.soa-timers"]);
        Assert.Equal(told, finding?.Facts["timers"]);
        if (finding is not null) FindingSpeech.AssertBothLanguages(finding);
    }

    [Theory]
    [InlineData(3600, null)]
    [InlineData(10800, "180")]
    public async Task ALongMemoryForWhatIsMissing_IsTold(int minimum, string? minutes)
    {
        var zone = Two.Replace("1209600 300", $"1209600 {minimum}", StringComparison.Ordinal).Replace("SOA", "86400 SOA", StringComparison.Ordinal);
        var finding = await RaisesAsync(zone, [], minutes is null ? [] : ["dns.negative-ttl"]);
        Assert.Equal(minutes, finding?.Facts["minutes"]);
        if (finding is not null) FindingSpeech.AssertBothLanguages(finding);
    }

    [Fact]
    public async Task AServerWithoutTcp_IsTold_WhereAnotherOneShowsThatTheWayIsOpen()
    {
        var finding = await RaisesAsync(Two, new() { ["9.9.9.53"] = q => q.OverTcp ? Answer.Undetermined(q, NoAnswer.Truncated, "9.9.9.53:53") : null }, "dns.no-tcp");
        Assert.Equal("ns2.contoso.example", finding!.Facts["server"]);
        FindingSpeech.AssertBothLanguages(finding);
    }

    [Fact]
    public async Task WhereNoServerAnswersOverTcp_TheWayFromHereMayBeClosed() => await RaisesAsync(Two, new()
    {
        ["8.8.4.53"] = q => q.OverTcp ? Answer.Undetermined(q, NoAnswer.Truncated) : null,
        ["9.9.9.53"] = q => q.OverTcp ? Answer.Undetermined(q, NoAnswer.Truncated) : null,
    });

    [Fact]
    public async Task AServerWithoutEdns_IsTold()
    {
        var finding = await RaisesAsync(Two, new() { ["9.9.9.53"] = q => Soa(q, 7) with { WithoutEdns = true } }, "dns.no-edns");
        FindingSpeech.AssertBothLanguages(finding!);
    }

    [Theory]
    [InlineData("ns1.contoso.example ns2.contoso.example", null, null)]
    [InlineData("NS2.contoso.example ns1.contoso.example", null, null)]
    [InlineData("ns1.contoso.example ns9.old.example", "ns9.old.example", "ns2.contoso.example")]
    [InlineData("ns1.contoso.example", "–", "ns2.contoso.example")]
    public async Task TheRegistrysList_IsComparedWithTheZonesOwn(string registry, string? parent, string? child)
    {
        var finding = await RaisesAsync(Two + Above, new() { ["4.4.4.4"] = q => Delegation(q, registry) }, parent is null ? [] : ["dns.parent-differs"]);
        Assert.Equal((parent, child), (finding?.Facts["parent"], finding?.Facts["child"]));
        if (finding is not null) FindingSpeech.AssertBothLanguages(finding);
    }

    [Theory]
    [InlineData(NoAnswer.Timeout)]
    [InlineData(NoAnswer.Refused)]
    public async Task ARegistryThatIsNotHeardFrom_SaysNothing(NoAnswer why) =>
        await RaisesAsync(Two + Above, new() { ["4.4.4.4"] = q => Answer.Undetermined(q, why) });

    /// <summary>A server of the zone above that has the zone itself tells the zone's own list.</summary>
    [Fact]
    public async Task AServerOfBothZones_TellsNoDelegation() =>
        await RaisesAsync(Two + Above, new() { ["4.4.4.4"] = q => Delegation(q, "ns9.old.example") with { Authoritative = true } });

    [Fact]
    public async Task ARegistryInside_IsNeverAsked()
    {
        var source = new OwnServers(new ZoneSource(ZoneFile.Read(Two + Above.Replace("4.4.4.4", "10.0.0.4", StringComparison.Ordinal))), new Dictionary<string, Func<Question, Answer?>>());
        await ReportAsync(source, ask: true);
        Assert.DoesNotContain(source.Asked, q => q.At is { } at && SpecialAddresses.IsSpecial(at));
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
        Assert.Equal(6, source.Asked.Where(q => q.At is not null).Select(q => q.At).Distinct().Count());
        Assert.InRange(source.Asked.Count(q => q.At is not null), 6, 13);
    }

    private static Answer Own(ZoneSource zone, Question question) =>
        zone.AskAsync(question, CancellationToken.None).AsTask().Result with { Authoritative = true };

    private static Answer Delegation(Question question, string hosts) => new(question, LookupOutcome.Found)
    {
        Records = [.. hosts.Split(' ').Select(h => new NsRecord(question.Name, 60, DnsName.Of(h)))],
    };

    private static Answer Soa(Question question, uint serial) => new(question, LookupOutcome.Found)
    {
        Records = [new SoaRecord(question.Name, 3600, DnsName.Of("ns1.contoso.example"), DnsName.Of("h.contoso.example"), serial, 7200, 900, 1209600, 300)],
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
