using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Checks.Provider;

/// <summary>A card is redrawn while answers come in: no order of them may show an alarm that is taken back, or ask more.</summary>
public sealed class PartialReportTests
{
    private static readonly string[] Topics = ["mx", "host", "srv", "autodiscover", "autoconfig", "provider", "m365", "google"];

    public static TheoryData<string, bool> Orders()
    {
        var data = new TheoryData<string, bool>();
        foreach (var zone in ZoneCase.All.Where(z => !z.Name.StartsWith("Zone/", StringComparison.Ordinal) && z.Name.Contains("good-", StringComparison.Ordinal)))
        {
            data.Add(zone.Name, false);
            data.Add(zone.Name, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task AnswersOneByOne_NeverShowAnAlarmThatIsTakenBack(string name, bool lastFirst)
    {
        var zone = ZoneCase.Named(name);
        var usual = await zone.ReportAsync(TestContext.Current.CancellationToken);
        var source = new OneByOne(zone.Source, lastFirst);
        var views = new Views(source);
        var making = new Reporter(source, zone.Web, new NoSmtp(), TimeProvider.System, new ReportLimits()).MakeAsync(zone.Request, views, TestContext.Current.CancellationToken);
        await source.ReleaseAsync();
        var report = await making;
        Assert.Empty(views.Alarms.Except(report.Findings.Select(f => f.Code.Text)));
        Assert.Equal(Asked(usual), Asked(report));
    }

    /// <summary>Of the types that only these checks ask for.</summary>
    private static IEnumerable<string> Asked(DomainReport report) => report.Answers
        .Where(a => a.Question.Type is RecordType.Srv or RecordType.Ptr or RecordType.Cname).Select(a => a.Question.ToString()).Order(StringComparer.Ordinal);

    private sealed class Views(OneByOne source) : IProgress<DomainReport>
    {
        public HashSet<string> Alarms { get; } = [];

        public void Report(DomainReport value)
        {
            Alarms.UnionWith(value.Findings.Where(f => f.Severity > Severity.Info && Topics.Contains(f.Code.Topic)).Select(f => f.Code.Text));
            _ = source.ReleaseAsync();
        }
    }

    /// <summary>Holds every answer until it is its turn.</summary>
    private sealed class OneByOne(IDnsSource below, bool lastFirst) : IDnsSource
    {
        private readonly List<(Question Question, TaskCompletionSource<Answer> Answer)> held = [];
        private bool isOwed;

        public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
        {
            var answer = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
            held.Add((question, answer));
            if (isOwed) _ = ReleaseAsync();
            return new ValueTask<Answer>(answer.Task.WaitAsync(cancellationToken));
        }

        public async Task ReleaseAsync()
        {
            isOwed = held.Count == 0;
            if (isOwed) return;
            var next = lastFirst ? held[^1] : held[0];
            held.Remove(next);
            next.Answer.SetResult(await below.AskAsync(next.Question, CancellationToken.None));
        }
    }
}
