using System.Globalization;
using MailBot.Dns.Checks.Dmarc;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Tests.Checks.Dmarc;

/// <summary>A step up the ladder waits for good reports: it is told in words, and never among what to publish now.</summary>
public sealed class DmarcLadderTests
{
    private const string Mail = "x.example. MX 0 mail.x.example.\nmail.x.example. A 198.51.100.25\nx.example. TXT \"v=spf1 mx -all\"\n";
    private const string Parked = "x.example. MX 0 .\nx.example. TXT \"v=spf1 -all\"\n";

    [Theory]
    [InlineData("v=DMARC1; p=none; rua=mailto:dmarc@x.example", "dmarc.p-none", "v=DMARC1; p=quarantine; rua=mailto:dmarc@x.example")]
    [InlineData("v=DMARC1; p=none", "dmarc.p-none", "v=DMARC1; p=quarantine; rua=mailto:dmarc@x.example")]
    [InlineData("v=DMARC1; p=reject; t=y; rua=mailto:dmarc@x.example", "dmarc.test-mode", "v=DMARC1; p=reject; rua=mailto:dmarc@x.example")]
    public async Task TheNextStepOfADomainWithMail_IsToldInWordsAlone(string record, string code, string next)
    {
        var report = await Walks.ReportAsync("x.example", Mail + Walks.Dmarc(("x.example", record)));
        var finding = Assert.Single(report.Findings, f => f.Code.Text == code);
        Assert.Empty(finding.Fixes);
        Assert.Equal(next, finding.Facts["next"]);
        Assert.Contains(next, TopicTexts.Action(finding, CultureInfo.GetCultureInfo("fr-FR")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v=DMARC1; p=none", "dmarc.p-none")]
    [InlineData("v=DMARC1; p=quarantine", "dmarc.p-quarantine")]
    [InlineData("v=DMARC1; p=reject; t=y", "dmarc.test-mode")]
    public async Task ADomainThatSendsNothing_IsClosedAtOnce(string record, string code)
    {
        var report = await Walks.ReportAsync("x.example", Parked + Walks.Dmarc(("x.example", record)));
        var fix = Assert.Single(Assert.Single(report.Findings, f => f.Code.Text == code).Fixes);
        Assert.Equal("v=DMARC1; p=reject; sp=reject; np=reject", Assert.IsType<TxtRecord>(fix.Record).Text);
    }

    [Theory]
    [InlineData("v=DMARC1; p=none; ruf=mailto:echecs@x.example", "mailto:echecs@x.example")]
    [InlineData("v=DMARC1; p=none; ruf=mailto:a@vendor.example", null)]
    [InlineData("v=DMARC1; p=none", null)]
    public async Task AnAddressForReports_IsProposedOnlyWhereOneIsKnown(string record, string? address)
    {
        var report = await Walks.ReportAsync("x.example", Mail + Walks.Dmarc(("x.example", record)));
        var fixes = Assert.Single(report.Findings, f => f.Code.Text == "dmarc.no-rua").Fixes;
        Assert.Equal(address is null ? [] : [$"{record}; rua={address}"], fixes.Select(f => Assert.IsType<TxtRecord>(f.Record).Text));
    }

    /// <summary>Over every zone there is: what a step's finding would publish is no stricter than what is published.</summary>
    [Fact]
    public async Task NoStep_IsAmongTheFixes()
    {
        string[] steps = ["dmarc.p-none", "dmarc.p-quarantine", "dmarc.test-mode", "dmarc.no-rua", "dmarc.sp-weaker"];
        foreach (var zone in ZoneCase.All)
        {
            var report = await zone.ReportAsync(TestContext.Current.CancellationToken);
            if (report.Spf?.Record?.Trim().Equals("v=spf1 -all", StringComparison.OrdinalIgnoreCase) == true) continue;
            var published = report.Findings.Where(f => steps.Contains(f.Code.Text)).SelectMany(f => f.Fixes).Where(f => f.Replaced is TxtRecord);
            Assert.All(published, f => Assert.Equal(Strength(f.Replaced!), Strength(f.Record)));
        }
    }

    private static (DmarcPolicy, DmarcPolicy, DmarcPolicy, bool) Strength(DnsRecord record)
    {
        var read = DmarcReader.Read(((TxtRecord)record).Text);
        return (read.PolicyFor("p").Policy, read.PolicyFor("sp").Policy, read.PolicyFor("np").Policy, read.IsTest);
    }
}
