using System.Net;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Lookup;
using MailBot.Dns.Tests.Checks.Spf.Bench;

namespace MailBot.Dns.Tests.Checks.Spf.Evaluation;

/// <summary>check_host() with the choices that RFC 7208 leaves, and its limits.</summary>
public sealed class SpfEvaluationTests
{
    [Fact]
    public async Task AMatchInsideAnInclude_NamesTheIncludeAndTheWay()
    {
        var evaluation = await CheckAsync(
            """
            contoso.example. TXT "v=spf1 a include:_spf.provider.example -all"
            contoso.example. A 192.0.2.1
            _spf.provider.example. TXT "v=spf1 ip4:198.51.100.0/24 ~all"
            """, "198.51.100.7");
        Assert.Equal((SpfResult.Pass, "include:_spf.provider.example", 2, 0), (evaluation.Result, evaluation.Mechanism, evaluation.Lookups, evaluation.VoidLookups));
        var inside = evaluation.Trace!.Steps[^1].Inside!;
        Assert.Equal(("_spf.provider.example", "ip4:198.51.100.0/24"), (inside.Domain, inside.Steps[^1].Term));
    }

    [Fact]
    public async Task NoMatch_IsNeutralByDefault() =>
        Assert.Equal((SpfResult.Neutral, "default"), await ResultAsync("""contoso.example. TXT "v=spf1 ip4:192.0.2.1" """, "192.0.2.2"));

    [Fact]
    public async Task ADiamond_IsLegal()
    {
        var evaluation = await CheckAsync(
            """
            contoso.example. TXT "v=spf1 include:a.example.net include:b.example.net -all"
            a.example.net. TXT "v=spf1 include:c.example.net -all"
            b.example.net. TXT "v=spf1 include:c.example.net -all"
            c.example.net. TXT "v=spf1 ip4:192.0.2.1 -all"
            """, "192.0.2.2");
        Assert.Equal((SpfResult.Fail, 4), (evaluation.Result, evaluation.Lookups));
    }

    [Fact]
    public async Task IdenticalRecordsTwice_AreTwoRecords() => Assert.Equal(
        SpfFaultKind.SeveralRecords,
        (await CheckAsync("contoso.example. TXT \"v=spf1 -all\"\ncontoso.example. TXT \"v=spf1 -all\"", "192.0.2.1")).Fault!.Kind);

    [Fact]
    public async Task ARedirectBesideAll_IsNotCounted() =>
        Assert.Equal(0, (await CheckAsync("""contoso.example. TXT "v=spf1 redirect=gone.example.net ~all" """, "192.0.2.1")).Lookups);

    [Fact]
    public async Task AnAddressOfTheOtherFamilyOnly_IsVoidForThisSender()
    {
        const string zone = "contoso.example. TXT \"v=spf1 a -all\"\ncontoso.example. A 192.0.2.1";
        Assert.Equal(0, (await CheckAsync(zone, "192.0.2.9")).VoidLookups);
        Assert.Equal(1, (await CheckAsync(zone, "2001:db8::9")).VoidLookups);
    }

    [Fact]
    public async Task ManyHostsWithoutTheSendersFamily_AreOneVoidLookup()
    {
        var zone = "contoso.example. TXT \"v=spf1 mx -all\"\n" + string.Join('\n', Enumerable.Range(1, 5).Select(i => $"contoso.example. MX {i} m{i}.contoso.example.\nm{i}.contoso.example. A 192.0.2.{i}"));
        var evaluation = await CheckAsync(zone, "2001:db8::9");
        Assert.Equal((SpfResult.Fail, 1), (evaluation.Result, evaluation.VoidLookups));
    }

    [Fact]
    public async Task AnIncludeOfAMissingName_IsVoidAndAPermanentError()
    {
        var evaluation = await CheckAsync("""contoso.example. TXT "v=spf1 include:gone.example.net -all" """, "192.0.2.1");
        Assert.Equal((SpfResult.PermError, 1, SpfFaultKind.TargetWithoutRecord), (evaluation.Result, evaluation.VoidLookups, evaluation.Fault!.Kind));
    }

    [Fact]
    public async Task AFaultInAnIncludedRecord_IsToldWhereItIs()
    {
        var evaluation = await CheckAsync("contoso.example. TXT \"v=spf1 include:b.example.net -all\"\nb.example.net. TXT \"v=spf1 ip4:300.0.0.1 -all\"", "192.0.2.1");
        Assert.Equal(new SpfFault(SpfFaultKind.Syntax, "b.example.net", "ip4:300.0.0.1", 12), evaluation.Fault);
    }

    [Fact]
    public async Task TheLimits_AreToldAsBroken()
    {
        var loop = await CheckAsync("""contoso.example. TXT "v=spf1 include:contoso.example -all" """, "192.0.2.1");
        Assert.Equal((SpfResult.PermError, SpfFaultKind.TooManyLookups, 11), (loop.Result, loop.Fault!.Kind, loop.Lookups));
        var voids = await CheckAsync("""contoso.example. TXT "v=spf1 a:x1.example.net a:x2.example.net a:x3.example.net -all" """, "192.0.2.1");
        Assert.Equal((SpfResult.PermError, SpfFaultKind.TooManyVoidLookups, 3), (voids.Result, voids.Fault!.Kind, voids.VoidLookups));
    }

    [Fact]
    public async Task SilentDns_IsATemporaryError()
    {
        var silent = new SilentSource();
        var evaluation = await SpfEvaluation.CheckHostAsync(silent, new SpfQuestion("contoso.example", IPAddress.Loopback), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal((SpfResult.TempError, SpfFaultKind.NoAnswer), (evaluation.Result, evaluation.Fault!.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("a..b.example")]
    [InlineData("[192.0.2.1]")]
    [InlineData("192.0.2.1")]
    public async Task WhatIsNoDomain_HasNoRecord_AndNothingIsAsked(string domain)
    {
        var silent = new SilentSource();
        var evaluation = await SpfEvaluation.CheckHostAsync(silent, new SpfQuestion(domain, IPAddress.Loopback), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal((SpfResult.None, 0), (evaluation.Result, silent.Asked));
    }

    [Fact]
    public async Task TheSender_MayBeABareDomain_AndTheGreetingUnknown()
    {
        var source = SpfBench.Zone("contoso.example. TXT \"v=spf1 exists:%{l}.%{o}.%{h}.ok.example -all\"\npostmaster.contoso.example.contoso.example.ok.example. A 127.0.0.2");
        var evaluation = await SpfEvaluation.CheckHostAsync(source, new SpfQuestion("contoso.example", IPAddress.Loopback, "contoso.example"), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(SpfResult.Pass, evaluation.Result);
    }

    internal static Task<SpfEvaluation> CheckAsync(string zone, string address) => SpfEvaluation.CheckHostAsync(
        SpfBench.Zone(zone), new SpfQuestion("contoso.example", IPAddress.Parse(address)), TimeProvider.System, TestContext.Current.CancellationToken);

    private static async Task<(SpfResult, string)> ResultAsync(string zone, string address) => await CheckAsync(zone, address) is var e ? (e.Result, e.Mechanism) : default;

    private sealed class SilentSource : IDnsSource
    {
        public int Asked { get; private set; }

        public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
        {
            Asked++;
            return ValueTask.FromResult(Answer.Undetermined(question, NoAnswer.Timeout));
        }
    }
}
