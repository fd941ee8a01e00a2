using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Reports;

/// <summary>Every zone in Cases: what it must raise, what it must not, and that each proposed fix mends what it claims to.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Each() => [.. ZoneCase.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Each))]
    public async Task AZone_RaisesWhatItShows(string name)
    {
        var zone = ZoneCase.Named(name);
        var report = await zone.ReportAsync(TestContext.Current.CancellationToken);
        var raised = report.Findings.Select(f => f.Code.Text).ToHashSet();
        Assert.Empty(zone.Raises.Except(raised).Select(c => $"{c} is missing; raised: {string.Join(' ', raised)}"));
        Assert.Empty(zone.Absent.Intersect(raised));
        if (zone.Verdict is { } verdict) Assert.Equal(verdict, report.Verdict.ToString(), ignoreCase: true);
        Assert.Equal(report.Questions.Distinct, report.Questions.Asked);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task AProposedFix_RemovesItsFinding_AndAddsNoWorseOne(string name)
    {
        var zone = ZoneCase.Named(name);
        var before = await zone.ReportAsync(TestContext.Current.CancellationToken);
        foreach (var finding in before.Findings.Where(f => f.Fixes.Count > 0))
        {
            var after = await zone.ReportAsync(TestContext.Current.CancellationToken, [.. finding.Fixes]);
            Assert.DoesNotContain(after.Findings, f => IsSame(f, finding));
            var worse = after.Findings.Where(f => f.Severity > finding.Severity && !before.Findings.Any(b => IsSame(b, f)));
            Assert.Empty(worse.Select(f => $"{finding.Code}: its fix adds {f.Code}"));
        }
    }

    private static bool IsSame(Finding one, Finding other) =>
        one.Code == other.Code && one.Facts.OrderBy(f => f.Key).SequenceEqual(other.Facts.OrderBy(f => f.Key));
}
