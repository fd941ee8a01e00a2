using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Tests.Checks.Zone;

/// <summary>Answers that hold something else than was asked for, or nothing: the report comes all the same.</summary>
public sealed class AlienAnswersTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnAnswerOfAnotherType_StopsNothing(bool empty)
    {
        var report = await new Reporter(new Alien(empty), TimeProvider.System)
            .MakeAsync(new ReportRequest(DnsName.Of("contoso.example")) { AskNameServers = true, GreetServers = true }, null, TestContext.Current.CancellationToken);
        Assert.True(report.Complete);
        Assert.DoesNotContain(report.Findings, f => f.Code.Text is "dns.apex-cname" or "dns.wildcard-txt" or "takeover.free-domain");
    }

    private sealed class Alien(bool empty) : IDnsSource
    {
        public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) => ValueTask.FromResult(new Answer(question, LookupOutcome.Found)
        {
            Records = empty ? [] : [new PtrRecord(question.Name, 60, DnsName.Of("x.example"))],
        });
    }
}
