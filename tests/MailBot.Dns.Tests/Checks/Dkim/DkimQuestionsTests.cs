using MailBot.Dns.Records;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Checks.Dkim;

/// <summary>How little is asked to find the keys, and that no private key leaves with a report.</summary>
public sealed class DkimQuestionsTests
{
    [Fact]
    public async Task AMicrosoftDomain_CostsThreeQuestions()
    {
        var report = await ZoneCase.Named("Dkim/microsoft-new").ReportAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["_domainkey.contoso.example", "selector1._domainkey.contoso.example", "selector2._domainkey.contoso.example"], Walks.Asked(report, RecordType.Txt, "_domainkey").Order());
    }

    [Fact]
    public async Task NothingUnderDomainkey_CostsOneQuestion()
    {
        var report = await ZoneCase.Named("Dkim/self-hosted-none").ReportAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["_domainkey.contoso.example"], Walks.Asked(report, RecordType.Txt, "_domainkey"));
    }

    [Fact]
    public async Task AParkedDomain_IsNotSearchedForSelectors()
    {
        var report = await ZoneCase.Named("Dkim/parked-wildcard").ReportAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["_domainkey.parked.example"], Walks.Asked(report, RecordType.Txt, "_domainkey"));
    }

    [Fact]
    public async Task APrivateKey_LeavesWithNoPartOfTheReport()
    {
        var report = await ZoneCase.Named("Dkim/private-key").ReportAsync(TestContext.Current.CancellationToken);
        var shown = report.Answers.SelectMany(a => a.Records).Concat(report.Findings.SelectMany(f => f.Fixes.Select(x => x.Record))).Select(RecordText.Of);
        Assert.DoesNotContain(shown, s => s.Contains("MIIC", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Findings.SelectMany(f => f.Facts.Values), f => f.Contains("MIIC", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.Code.Text == "dkim.private-key");
    }
}
