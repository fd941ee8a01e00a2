using System.Globalization;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Tests.Checks.Provider;

/// <summary>What a report says about a domain's provider and its servers as a whole.</summary>
public sealed class ProviderReportTests
{
    private static readonly MailArea[] Ours = [MailArea.Server, MailArea.Mx, MailArea.Srv];

    [Theory]
    [InlineData("Mx/good-m365-old", "microsoft365", ProviderCertainty.Probable)]
    [InlineData("Mx/good-m365-new", "microsoft365", ProviderCertainty.Certain)]
    [InlineData("Mx/good-google-five", "google", ProviderCertainty.Probable)]
    [InlineData("Mx/good-ovh", "ovh", ProviderCertainty.Probable)]
    [InlineData("Mx/good-gateway", "microsoft365", ProviderCertainty.Certain)]
    [InlineData("Mx/good-self-hosted", "none", ProviderCertainty.None)]
    [InlineData("Mx/good-parked", "none", ProviderCertainty.None)]
    [InlineData("Mx/silent", "none", ProviderCertainty.None)]
    [InlineData("Provider/us-government", "microsoft365-us", ProviderCertainty.Probable)]
    public async Task ADomain_IsKnownByItsProvider(string name, string id, ProviderCertainty certainty) =>
        Assert.Equal(new ProviderSummary(id, certainty), (await ReportAsync(name)).Provider);

    /// <summary>The lines that a manager always sees never stay empty: a finding or half a sentence.</summary>
    [Fact]
    public async Task EachLineOfServersAndServices_SaysSomething()
    {
        foreach (var zone in ZoneCase.All.Where(z => z.Name != "Mx/no-such-domain" && (z.Name.StartsWith("Mx/", StringComparison.Ordinal) || z.Name.StartsWith("Provider/", StringComparison.Ordinal))))
        {
            var report = await zone.ReportAsync(TestContext.Current.CancellationToken);
            var said = report.Lines.Select(l => l.Area).Concat(report.Findings.Select(f => f.Code.Area)).ToHashSet();
            Assert.Empty(Ours.Where(a => !said.Contains(a)).Select(a => $"{zone.Name}: {a}"));
        }
    }

    [Fact]
    public async Task ADomainThatDoesNotExist_IsNotJudged()
    {
        var report = await ReportAsync("Mx/no-such-domain");
        Assert.DoesNotContain(report.Lines, l => Ours.Contains(l.Area));
        Assert.Equal(ProviderSummary.Unknown, report.Provider);
    }

    [Fact]
    public async Task MicrosoftWithoutSrv_SaysThatNoneIsNeeded()
    {
        var report = await ReportAsync("Mx/good-m365-old");
        var line = Assert.Single(report.Lines, l => l.Area == MailArea.Srv);
        Assert.Equal("aucun enregistrement SRV, Microsoft 365 n’en demande pas", TopicTexts.Line(line, CultureInfo.GetCultureInfo("fr-FR")));
    }

    /// <summary>A share of the sixty that a whole report may ask.</summary>
    [Theory]
    [InlineData("Mx/good-m365-old")]
    [InlineData("Mx/good-m365-new")]
    [InlineData("Mx/good-google-five")]
    public async Task AHostedDomain_AsksFewQuestions(string name)
    {
        RecordType[] ours = [RecordType.Mx, RecordType.Srv, RecordType.A, RecordType.Aaaa, RecordType.Cname];
        var report = await ReportAsync(name);
        var count = report.Answers.Count(a => ours.Contains(a.Question.Type) && !a.Question.Name.Labels.Any(l => l is "_domainkey" or "mta-sts"));
        Assert.InRange(count, 5, 20);
    }

    /// <summary>Hundreds of MX records make no hundreds of questions.</summary>
    [Fact]
    public async Task ADomainWithTwoHundredServers_IsLookedAtInPart()
    {
        var report = await ReportAsync("Mx/many");
        Assert.Equal(10, report.Answers.Count(a => a.Question.Type == RecordType.A && a.Question.Name.Text.StartsWith("mail", StringComparison.Ordinal)));
    }

    /// <summary>Microsoft moves domains from one name to the other; both take the mail meanwhile.</summary>
    [Fact]
    public async Task BothMicrosoftNames_AreNeverWorseThanAWarning()
    {
        var report = await ReportAsync("Provider/both-microsoft-forms");
        Assert.Equal(Severity.Warning, Assert.Single(report.Findings, f => f.Code.Text == "provider.mx-differs").Severity);
    }

    [Theory]
    [InlineData("Mx/no-address", Severity.Critical)]
    [InlineData("Mx/no-address-of-two", Severity.Error)]
    public async Task AServerWithoutAddress_IsWorstWhenItIsTheOnlyOne(string name, Severity severity) =>
        Assert.Equal(severity, Assert.Single((await ReportAsync(name)).Findings, f => f.Code.Text == "mx.no-address").Severity);

    [Theory]
    [InlineData("Mx/silent", "Server, Mx")]
    [InlineData("Mx/silent-host", "Server")]
    public async Task SilentServers_LeaveTheirLinesInDoubt(string name, string areas) =>
        Assert.Equal(areas, string.Join(", ", (await ReportAsync(name)).InDoubt.Where(Ours.Contains).Order()));

    /// <summary>Whatever stays without an answer, nothing is called missing that is there.</summary>
    [Theory]
    [InlineData("Mx/good-m365-old")]
    [InlineData("Mx/good-google-new")]
    [InlineData("Mx/good-self-hosted")]
    public async Task EachQuestionSilentInTurn_MakesNoFalseAlarm(string name)
    {
        var zone = ZoneCase.Named(name);
        var good = await zone.ReportAsync(TestContext.Current.CancellationToken);
        string[] known = [.. good.Findings.Select(f => f.Code.Text), "dns.unanswered"];
        foreach (var question in good.Answers.Select(a => a.Question))
        {
            var reporter = new Reporter(new Silent(zone.Source, question), TimeProvider.System);
            var report = await reporter.MakeAsync(zone.Request, progress: null, TestContext.Current.CancellationToken);
            var alarms = report.Findings.Where(f => f.Severity > Severity.Info && !known.Contains(f.Code.Text) && f.Code.Topic is "mx" or "host" or "srv" or "autodiscover" or "autoconfig" or "provider" or "m365" or "google");
            Assert.Empty(alarms.Select(a => $"{question} silent: {a.Code}"));
            Assert.DoesNotContain(report.Findings, f => f.Code.Text == "spf.missing-provider");
        }
    }

    private static Task<DomainReport> ReportAsync(string name) => ZoneCase.Named(name).ReportAsync(TestContext.Current.CancellationToken);

    private sealed class Silent(IDnsSource below, Question question) : IDnsSource
    {
        public ValueTask<Answer> AskAsync(Question asked, CancellationToken cancellationToken) =>
            asked == question ? ValueTask.FromResult(Answer.Undetermined(asked, NoAnswer.Timeout, "192.0.2.53:53")) : below.AskAsync(asked, cancellationToken);
    }
}
