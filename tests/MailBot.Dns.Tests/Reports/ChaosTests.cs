using MailBot.Dns.Lookup;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Reports;

/// <summary>Each question of each case goes wrong in turn: the report comes all the same, and calls nothing missing that it couldn't see.</summary>
public sealed class ChaosTests
{
    private static readonly string[] WordsOfAbsence = ["missing", "none", "absent", "nxdomain", "no-", "nodata"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Each() => [.. ZoneCase.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Each))]
    public async Task AnUnansweredQuestion_IsNamed_AndNeverCalledMissing(string name)
    {
        var zone = ZoneCase.Named(name);
        var calm = await zone.ReportAsync(Token);
        foreach (var (victim, at) in calm.Answers.Where(a => !a.IsUndetermined).Select((a, at) => (a.Question, at)))
        {
            var stormy = await ReportAsync(zone, victim, at % 2 == 0 ? Mischief.Timeout : Mischief.ServerFailure);
            Assert.Contains(stormy.Findings, f => f.Code.Text == "dns.unanswered" && f.Evidence.Any(e => e.Question == victim));
            var invented = stormy.Findings.Where(f => f.Severity >= Severity.Warning && f.Code.Text != "dns.unanswered" && !calm.Findings.Any(c => c.Code == f.Code));
            Assert.Empty(invented.Where(f => f.Severity >= Severity.Error || IsAboutAbsence(f) || RestsOn(f, victim)).Select(f => $"{victim} unanswered: {f.Code} ({f.Severity})"));
        }
    }

    /// <summary>A lie about one name may change the findings. It never stops the report.</summary>
    [Theory]
    [MemberData(nameof(Each))]
    public async Task ANameThatIsGone_StopsNothing(string name)
    {
        var zone = ZoneCase.Named(name);
        foreach (var answer in (await zone.ReportAsync(Token)).Answers.Where(a => a.IsFound))
        {
            var report = await ReportAsync(zone, answer.Question, Mischief.NoSuchName);
            Assert.True(report.Complete);
            Assert.Equal(report.Questions.Distinct, report.Questions.Asked);
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task ALateAnswer_ChangesNothing(string name)
    {
        var zone = ZoneCase.Named(name);
        var calm = await zone.ReportAsync(Token);
        if (calm.Answers.FirstOrDefault(a => a.IsFound) is not { } first) return;
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.Zero };
        var making = MakeAsync(zone, new ChaosSource(zone.Source, first.Question, Mischief.Delay, TimeSpan.FromSeconds(1), clock), clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        var late = await making;
        Assert.Equal(calm.Findings.Select(f => f.Code.Text).Order(), late.Findings.Select(f => f.Code.Text).Order());
        Assert.Equal(calm.Verdict, late.Verdict);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task AServerThatNeverAnswers_EndsWithTheBudget_AndTheRestStands(string name)
    {
        var zone = ZoneCase.Named(name);
        var calm = await zone.ReportAsync(Token);
        if (calm.Answers.FirstOrDefault(a => a.IsFound) is not { } first) return;
        var clock = new FakeTimeProvider();
        var making = MakeAsync(zone, new ChaosSource(zone.Source, first.Question, Mischief.Silence, TimeSpan.Zero, clock), clock);
        clock.Advance(new ReportLimits().Budget);
        var report = await making;
        Assert.True(report.Complete);
        var missing = Assert.Single(report.Answers, a => a.Question == first.Question);
        Assert.Equal(NoAnswer.BudgetSpent, missing.Why);
        Assert.Contains(report.Findings, f => f.Code.Text == "dns.unanswered" && f.Evidence.Any(e => e.Question == first.Question));
    }

    private static bool IsAboutAbsence(Finding finding) => WordsOfAbsence.Any(w => finding.Code.Text.Contains(w, StringComparison.Ordinal));

    private static bool RestsOn(Finding finding, Question victim) => finding.Evidence.Any(e => e.Question == victim);

    private static Task<DomainReport> ReportAsync(ZoneCase zone, Question victim, Mischief mischief) =>
        MakeAsync(zone, new ChaosSource(zone.Source, victim, mischief, TimeSpan.Zero, TimeProvider.System), TimeProvider.System);

    private static Task<DomainReport> MakeAsync(ZoneCase zone, IDnsSource source, TimeProvider clock) =>
        new Reporter(source, zone.Web, new NoSmtp(), clock, new ReportLimits()).MakeAsync(zone.Request, null, Token);
}
