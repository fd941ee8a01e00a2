using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Checks.Spf.Bench;

namespace MailBot.Dns.Tests.Checks.Spf;

/// <summary>Records about which known tools say the wrong thing.</summary>
public sealed class PeerFaultTests
{
    [Fact]
    public async Task BareLengths_AreTwoLookupsOfTheDomainItself_AndNoVoids()
    {
        var analysis = await AnalyseAsync("v=spf1 a/24 mx/24 -all", "contoso.example. A 192.0.2.1\ncontoso.example. MX 10 m.example.net.\nm.example.net. A 192.0.2.2");
        Assert.Equal((2, 0, SpfValidity.Valid), (analysis.Lookups, analysis.VoidLookups, analysis.Validity));
    }

    [Fact]
    public async Task BareAAndMx_CostALookupEach() =>
        Assert.Equal(2, (await AnalyseAsync("v=spf1 a mx -all", "contoso.example. A 192.0.2.1\ncontoso.example. MX 10 contoso.example.")).Lookups);

    [Fact]
    public async Task CapitalLetters_AreNoMistake() => Assert.Equal(SpfValidity.Valid, (await AnalyseAsync("V=SPF1 IP4:192.0.2.1 -ALL", "")).Validity);

    [Fact]
    public async Task ADiamond_IsNoCircle_AndCountsFour()
    {
        var analysis = await AnalyseAsync(
            "v=spf1 include:a.example.net include:b.example.net -all",
            "a.example.net. TXT \"v=spf1 include:c.example.net -all\"\nb.example.net. TXT \"v=spf1 include:c.example.net -all\"\nc.example.net. TXT \"v=spf1 ip4:192.0.2.1 -all\"");
        Assert.Equal((4, SpfValidity.Valid), (analysis.Lookups, analysis.Validity));
        Assert.Empty(analysis.Tally.Circles);
    }

    [Fact]
    public async Task EverybodyAllowed_IsCritical() => Assert.Equal(Severity.Critical, await SeverityAsync("v=spf1 +all", "spf.plus-all"));

    [Fact]
    public async Task ThreeVoidLookups_AreAPermanentError() =>
        Assert.Equal(Severity.Critical, await SeverityAsync("v=spf1 a:x1.contoso.example a:x2.contoso.example a:x3.contoso.example -all", "spf.too-many-voids"));

    private static Task<SpfAnalysis> AnalyseAsync(string record, string zone) =>
        SpfBench.AnalyseAsync(SpfBench.Zone($"contoso.example. TXT \"{record}\"\n{zone}"), "contoso.example");

    private static async Task<Severity> SeverityAsync(string record, string code) =>
        (await SpfBench.ReportAsync(SpfBench.Zone($"contoso.example. TXT \"{record}\""), "contoso.example")).Findings.Single(f => f.Code.Text == code).Severity;
}
