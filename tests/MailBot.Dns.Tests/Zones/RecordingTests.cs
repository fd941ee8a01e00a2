using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Zones;

public sealed class RecordingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A published private key isn't kept in a report, so it can't be found again in what is recorded of it.</summary>
    public static TheoryData<string> Each() => [.. ZoneCase.All.Select(c => c.Name).Where(n => n != "Dkim/private-key")];

    [Theory]
    [MemberData(nameof(Each))]
    public async Task ARecordedReport_IsMadeAgain_WithTheSameFindings(string name)
    {
        var zone = ZoneCase.Named(name);
        var report = await zone.ReportAsync(Token);
        var replay = Recording.Read(Recording.Write(report.Domain, report.CheckedAt, report.Answers));
        var again = await new Reporter(replay, zone.Web, new NoSmtp(), TimeProvider.System, new ReportLimits()).MakeAsync(zone.Request, null, Token);
        Assert.Equal(report.Findings.Select(f => f.Code.Text).Order(), again.Findings.Select(f => f.Code.Text).Order());
        Assert.Equal(report.Verdict, again.Verdict);
    }

    [Fact]
    public async Task EveryOutcome_IsReplayed()
    {
        Answer[] answers =
        [
            new(Of("a.example", RecordType.Txt), LookupOutcome.Found) { Records = [TxtRecord.Of(DnsName.Of("c.example"), 60, "é \"quoted\" \\ ;")], Aliases = [DnsName.Of("b.example"), DnsName.Of("c.example")], Secure = true },
            new(Of("d.example", RecordType.Mx), LookupOutcome.Empty),
            new(Of("below.nobody.example", RecordType.A), LookupOutcome.Empty),
            new(Of("nobody.example", RecordType.A), LookupOutcome.NoSuchName),
            .. Enum.GetValues<NoAnswer>().Select((why, n) => Answer.Undetermined(Of($"u{n}.example", RecordType.A), why)),
        ];
        var replay = Recording.Read(Recording.Write(DnsName.Of("example.example"), DateTimeOffset.UnixEpoch, answers));
        foreach (var answer in answers)
        {
            var again = await replay.AskAsync(answer.Question, Token);
            Assert.Equal((answer.Outcome, answer.Why, answer.Secure), (again.Outcome, again.Why, again.Secure));
            Assert.Equal(answer.Aliases, again.Aliases);
            Assert.Equal(answer.Records.Select(RecordText.Of), again.Records.Select(RecordText.Of));
        }
    }

    private static Question Of(string name, RecordType type) => new(DnsName.Of(name), type);
}
