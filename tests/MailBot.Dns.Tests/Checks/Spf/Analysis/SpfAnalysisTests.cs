using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Checks.Spf.Bench;

namespace MailBot.Dns.Tests.Checks.Spf.Analysis;

/// <summary>What other checks read out of the analysis, and how it counts.</summary>
public sealed class SpfAnalysisTests
{
    private const string Zone =
        """
        contoso.example. TXT "v=spf1 a mx include:b.example.net redirect=c.example.net"
        contoso.example. A 192.0.2.1
        contoso.example. MX 10 mail.contoso.example.
        mail.contoso.example. A 192.0.2.2
        b.example.net. TXT "v=spf1 include:d.example.net ip4:198.51.100.0/24 -all"
        c.example.net. TXT "v=spf1 ip4:203.0.113.7 ~all"
        d.example.net. TXT "v=spf1 ip6:2001:db8::/32 -all"
        """;

    [Fact]
    public async Task TheTree_HasItsCounts_ItsDomainsAndItsEnd()
    {
        var analysis = await SpfBench.AnalyseAsync(SpfBench.Zone(Zone), "contoso.example");
        Assert.Equal((5, 0, SpfValidity.Valid), (analysis.Lookups, analysis.VoidLookups, analysis.Validity));
        Assert.Equal([1, 1, 2, 1], analysis.Root.Links.Select(analysis.Tally.LookupsOf));
        Assert.Equal(["b.example.net", "c.example.net", "d.example.net"], analysis.Included.Select(d => d.Text).Order(StringComparer.Ordinal));
        Assert.Equal(SpfQualifier.SoftFail, analysis.AllQualifier);
        Assert.Equal(256 + 3, analysis.Authorised.CountOfFour);
        Assert.False(analysis.HasUnknownSenders || analysis.AuthorisesNobody);
    }

    [Fact]
    public async Task AReport_SumsItUp()
    {
        var report = await SpfBench.ReportAsync(SpfBench.Zone(Zone), "contoso.example");
        Assert.Equal(("v=spf1 a mx include:b.example.net redirect=c.example.net", 5, 0, 256 + 3), (report.Spf?.Record, report.Spf?.Lookups, report.Spf?.VoidLookups, report.Spf?.Ipv4Addresses));
        Assert.DoesNotContain(report.Findings, f => f.Code.Topic == "spf" && f.Severity > Severity.Info);
        Assert.Equal(report.Questions.Distinct, report.Questions.Asked);
    }

    [Fact]
    public async Task NearTheLimit_TheDearestTermsAreNamed()
    {
        var provider = string.Join('\n', Enumerable.Range(0, 6).Select(i => $"b.example.net. A 192.0.2.{i + 1}"));
        var report = await SpfBench.ReportAsync(
            SpfBench.Zone("contoso.example. TXT \"v=spf1 a:b.example.net include:c.example.net ~all\"\nc.example.net. TXT \"v=spf1 a:b.example.net a:b.example.net a:b.example.net a:b.example.net a:b.example.net a:b.example.net a:b.example.net -all\"\n" + provider), "contoso.example");
        Assert.Equal("include:c.example.net (8), a:b.example.net (1)", report.Findings.Single(f => f.Code.Text == "spf.lookups-near-limit").Facts["terms"]);
    }
}
