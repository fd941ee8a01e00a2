using MailBot.Chat.Commands.DnsReport;
using MailBot.Chat.Commands.DnsReport.Weekly;
using MailBot.Chat.Tests.Conversing;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailBot.Chat.Tests.DnsReport;

/// <summary>Once a week, on a real database: silence, one message for a change, and one writer however many instances there are.</summary>
public sealed class WeeklyCheckTests : IAsyncDisposable
{
    private static readonly DnsName Own = DnsName.Of("serrurerie.example");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly ChatBench bench = new();
    private readonly TemporaryStore store = new();
    private readonly PlannedReports reports;

    public WeeklyCheckTests() => reports = new PlannedReports(bench.Heart.Clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private int Posted => bench.Channel.In(ChatBench.Chat("helene")).Count(m => m.Activity["attachments"] is not null);

    private string Last => ChatBench.Readable(bench.Channel.In(ChatBench.Chat("helene"))[^1].Activity);

    [Fact]
    public async Task TheFirstLook_AndOneWithoutChanges_SayNothing()
    {
        var check = await OpenAsync();
        await check.RunDueAsync(Token);
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await check.RunDueAsync(Token);
        Assert.Equal((2, 0), (reports.Made, Posted));
    }

    [Fact]
    public async Task WithinTheWeek_NobodyIsAsked()
    {
        var check = await OpenAsync();
        await check.RunDueAsync(Token);
        bench.Heart.Clock.Advance(TimeSpan.FromDays(3));
        await check.RunDueAsync(Token);
        Assert.Equal(1, reports.Made);
    }

    [Fact]
    public async Task AChange_IsToldToTheApprover_OnceWithOldAndNew()
    {
        var check = await OpenAsync();
        await check.RunDueAsync(Token);
        reports.Spf = "v=spf1 include:spf.protection.outlook.com include:ailleurs.example ~all";
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await check.RunDueAsync(Token);
        Assert.Equal(1, Posted);
        Assert.Contains("Votre SPF a changé depuis lundi 9 mars", Last);
        Assert.Contains("include:ailleurs.example ~all", Last);
        Assert.Contains("v=spf1 include:spf.protection.outlook.com -all", Last);
        Assert.Contains("dns serrurerie.example", Last);

        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await check.RunDueAsync(Token);
        Assert.Equal((3, 1), (reports.Made, Posted));
    }

    [Fact]
    public async Task SeveralChanges_AreOneMessage()
    {
        var check = await OpenAsync();
        await check.RunDueAsync(Token);
        (reports.Spf, reports.Dmarc) = ("v=spf1 -all", null);
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await check.RunDueAsync(Token);
        Assert.Equal(1, Posted);
        Assert.Contains("2 enregistrements ont changé", Last);
        Assert.Contains("rien", Last);
    }

    [Fact]
    public async Task WhatIsNotAnswered_IsNoChange_AndIsComparedLater()
    {
        var check = await OpenAsync();
        await check.RunDueAsync(Token);
        reports.Silent = true;
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await check.RunDueAsync(Token);
        Assert.Equal(0, Posted);
        (reports.Silent, reports.Dmarc) = (false, "v=DMARC1; p=reject");
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await check.RunDueAsync(Token);
        Assert.Contains("Votre DMARC a changé", Last);
    }

    [Fact]
    public async Task SeveralInstances_WriteOnce()
    {
        var instances = new List<WeeklyCheck>();
        for (var i = 0; i < 4; i++) instances.Add(await OpenAsync());
        await Task.WhenAll(instances.Select(i => i.RunDueAsync(Token)));
        reports.Spf = "v=spf1 -all";
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await Task.WhenAll(instances.Select(i => i.RunDueAsync(Token)));
        foreach (var instance in instances) await instance.RunDueAsync(Token);
        Assert.Equal((2, 1), (reports.Made, Posted));
    }

    [Fact]
    public async Task ARestart_KeepsWhatWasKnown()
    {
        await (await OpenAsync()).RunDueAsync(Token);
        reports.Spf = "v=spf1 -all";
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await (await OpenAsync()).RunDueAsync(Token);
        Assert.Equal(1, Posted);
    }

    [Fact]
    public async Task ADeathBetweenLookAndTelling_LeavesTheNewsToTheNext()
    {
        var check = await OpenAsync();
        await check.RunDueAsync(Token);
        reports.Spf = "v=spf1 -all";
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(System.Net.HttpStatusCode.ServiceUnavailable));
        await check.RunDueAsync(Token);
        Assert.Equal(0, Posted);
        await (await OpenAsync()).RunDueAsync(Token);
        Assert.Equal((2, 1), (reports.Made, Posted));
    }

    [Fact]
    public async Task HostileValues_AreToldAsText()
    {
        var check = await OpenAsync();
        await check.RunDueAsync(Token);
        reports.Spf = "v=spf1 [clic](https://evil.example) \u202Etxt -all";
        bench.Heart.Clock.Advance(TimeSpan.FromDays(8));
        await check.RunDueAsync(Token);
        Assert.DoesNotContain('\u202E', Last);
        var card = bench.Channel.In(ChatBench.Chat("helene"))[^1].Activity["attachments"]![0]!["content"]!;
        Assert.DoesNotContain(card["body"]!.AsArray(), e => (string?)e!["type"] == "TextBlock" && ((string?)e["text"])!.Contains("clic", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-09T06:59:00Z", "2026-03-09T07:00:00Z")]
    [InlineData("2026-03-09T07:00:00Z", "2026-03-16T07:00:00Z")]
    [InlineData("2026-03-27T12:00:00Z", "2026-03-30T06:00:00Z")]
    public void TheNextLook_IsOnTheCompanysClocks(string after, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, null), WeeklyTimes.Next(DateTimeOffset.Parse(after, null), new WeeklyDnsCheck(), Paris));

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await bench.DisposeAsync();
    }

    private async Task<WeeklyCheck> OpenAsync()
    {
        await bench.MeetAsync("helene");
        return new WeeklyCheck(
            bench.Heart.Mail, reports, await store.OpenAsync(bench.Heart.Clock, Token), bench.Heart.Requests, bench.Part<WeeklyTelling>(), new Deadlines(Paris, 3),
            new ChatOptions(), bench.Heart.Clock, NullLogger<WeeklyCheck>.Instance);
    }

    /// <summary>Reports on the company's domain as it is planned to be.</summary>
    private sealed class PlannedReports(TimeProvider clock) : IDomainReports
    {
        private int made;

        public int Made => made;

        public string? Spf { get; set; } = "v=spf1 include:spf.protection.outlook.com -all";

        public string? Dmarc { get; set; } = "v=DMARC1; p=none";

        public bool Silent { get; set; }

        public async Task<ReportOutcome> MakeAsync(DnsName domain, PersonKey? asker, IProgress<DomainReport>? progress, CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (domain == Own) Interlocked.Increment(ref made);
            return new ReportOutcome.Made(
                new DomainReport(domain, clock.GetUtcNow(), Verdict.Ok) { Answers = [Text(domain, Spf), Text(domain.Prepend("_dmarc")!, Dmarc)] }, WantedState.NotOurs);
        }

        private Answer Text(DnsName name, string? text)
        {
            var question = new Question(name, RecordType.Txt);
            if (Silent) return Answer.Undetermined(question, NoAnswer.Timeout);
            return text is null ? new Answer(question, LookupOutcome.NoSuchName) : new Answer(question, LookupOutcome.Found) { Records = [TxtRecord.Of(name, 3600, text)] };
        }
    }
}
