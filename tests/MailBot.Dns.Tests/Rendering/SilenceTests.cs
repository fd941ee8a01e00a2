using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Tests.Web;

namespace MailBot.Dns.Tests.Rendering;

/// <summary>What nobody answered for is in doubt on its line, never correct.</summary>
public sealed class SilenceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<RecordType> Types() => [RecordType.Mx, RecordType.Txt, RecordType.A, RecordType.Srv, RecordType.Cname];

    [Fact]
    public async Task ASilentDomain_IsInDoubtOnEachOfTheSixLines()
    {
        var report = await new Reporter(new SilentDns(), TimeProvider.System).MakeAsync(new ReportRequest(DnsName.Of("contoso.example")), null, Token);
        Assert.All(ReportView.Of(report, Reported.French).Lines, l => Assert.Equal((l.Label, LineState.Unknown), (l.Label, l.State)));
        Assert.Equal(Verdict.Undetermined, report.Verdict);
        Assert.DoesNotContain(report.Findings, f => f.Fixes.Count > 0);
    }

    [Fact]
    public async Task SilentSrvRecords_LeaveTheirLineInDoubt_AndTheVerdictAsItIs()
    {
        var zone = ZoneCase.Named("Zone/microsoft-whole");
        var (whole, partial) = (await ReportAsync(zone, zone.Source), await ReportAsync(zone, new Without(zone.Source, RecordType.Srv)));
        var line = ReportView.Of(partial, Reported.French).Lines.Single(l => l.Area == MailArea.Srv);
        Assert.Equal(LineState.Unknown, line.State);
        Assert.Contains("pas de réponse", line.Sentence, StringComparison.Ordinal);
        Assert.Equal(whole.Verdict, partial.Verdict);
    }

    /// <summary>A line that no check has a word for would say that there is nothing to say.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public async Task WithOneTypeOfRecordSilent_NoLineSaysThatAllIsWellForWantOfWords(RecordType type)
    {
        foreach (var zone in ZoneCase.All)
        {
            var view = ReportView.Of(await ReportAsync(zone, new Without(zone.Source, type)), Reported.French);
            Assert.Empty(view.Lines.Where(l => l.Sentence == "rien à signaler").Select(l => $"{zone.Name}: {l.Label}"));
        }
    }

    private static Task<DomainReport> ReportAsync(ZoneCase zone, IDnsSource source) =>
        new Reporter(source, zone.Web, new NoSmtp(), TimeProvider.System, new ReportLimits()).MakeAsync(zone.Request, null, Token);

    private sealed class Without(IDnsSource source, RecordType type) : IDnsSource
    {
        public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) => question.Type == type
            ? ValueTask.FromResult(Answer.Undetermined(question, NoAnswer.Timeout))
            : source.AskAsync(question, cancellationToken);
    }
}
