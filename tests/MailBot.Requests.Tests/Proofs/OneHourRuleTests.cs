using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.Proofs;
using MailBot.Requests.Tests.Kinds;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Proofs;

/// <summary>« If after one hour it still can't send or receive, delete the group and start again », with its safeguards.</summary>
public sealed class OneHourRuleTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DeadGroup_IsRecreatedOnceAfterAnHourAndProven()
    {
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        var approved = await CreateAsync();
        var waiting = await bench.RunUntilAsync(approved, TimeSpan.FromMinutes(58), Token);
        var first = bench.Groups.At("devis")!.Id;
        Assert.Equal(RequestState.Verifying, waiting.State);

        var done = await bench.RunUntilAsync(waiting, TimeSpan.FromMinutes(30), Token);
        Assert.Equal((RequestState.Done, ItemOutcome.Proven), (done.State, done.Items[0].Outcome));
        Assert.True(done.Items[0].Proof!.Recreated);
        var second = bench.Groups.At("devis")!;
        Assert.NotEqual(first, second.Id);
        Assert.Equal((2, 2), (second.Members.Count, second.Senders.Count));
        Assert.Single(await Journal(done), "Recreate");
    }

    [Fact]
    public async Task AfterAnHourInWhichNobodyLooked_ItIsDecidedOnFreshEvidenceWithinSeconds()
    {
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        var waiting = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromMinutes(2), Token);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        var probes = bench.Probe.Sent.Count;
        var done = await bench.RunUntilAsync(waiting, TimeSpan.FromMinutes(1), Token);
        Assert.Equal((RequestState.Done, true), (done.State, done.Items[0].Proof!.Recreated));
        Assert.True(bench.Probe.Sent.Count > probes + 2, "It was recreated on old evidence.");
    }

    [Fact]
    public async Task ProbeTurnedAwayAtTheEdge_IsSentAgainSoon()
    {
        bench.Probe.Faults.Next(nameof(IMailProbe.SendAsync), null);
        bench.Probe.Faults.Next(nameof(IMailProbe.SendAsync), new MailOutcome.Transient("550 5.4.1"));
        var done = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromMinutes(1), Token);
        Assert.Equal((RequestState.Done, RungState.Passed), (done.State, done.Items[0].Proof![Rung.Outside]!.State));
    }

    [Fact]
    public async Task LostProbe_IsRepeatedLessAndLessOften()
    {
        bench.Probe.OutsideArrives = false;
        var ended = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromHours(3), Token);
        Assert.Equal((RequestState.Done, ItemOutcome.Proven), (ended.State, ended.Items[0].Outcome));
        Assert.Equal(RungState.Waiting, ended.Items[0].Proof![Rung.Outside]!.State);
        Assert.InRange(bench.Probe.Sent.Count(p => p.Origin == ProbeOrigin.Outside), 3, 4);
        Assert.Single(bench.Probe.Sent, p => p.Origin == ProbeOrigin.Inside);
    }

    [Fact]
    public async Task DeadTwice_IsNotRecreatedASecondTime()
    {
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        var ended = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromHours(5), Token);
        Assert.Equal(RequestState.Partial, ended.State);
        var failure = Assert.IsType<ItemFailure.DoesNotReceive>(ended.Items[0].Failure);
        Assert.Equal((Rung.Inside, true), (failure.Rung, failure.Recreated));
        Assert.Contains("5.1.10", failure.Evidence, StringComparison.Ordinal);
        Assert.Single(await Journal(ended), "Recreate");
    }

    [Fact]
    public async Task WhatOthersAddedMeanwhile_ComesBackToo()
    {
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        var waiting = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromMinutes(30), Token);
        await bench.Groups.AddMemberAsync(bench.Groups.At("devis")!.Id, "marc", Token);
        var done = await bench.RunUntilAsync(waiting, TimeSpan.FromMinutes(60), Token);
        Assert.Equal(RequestState.Done, done.State);
        Assert.Contains("r-marc", bench.Groups.At("devis")!.Members);
    }

    [Fact]
    public async Task WrongMx_IsExplainedAndNeverRecreated()
    {
        bench.Routes.Lead("mx.old-provider.example");
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        var ended = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromHours(3), Token);
        var failure = Assert.IsType<ItemFailure.DoesNotReceive>(ended.Items[0].Failure);
        Assert.Equal((RequestState.Partial, Rung.Route, false), (ended.State, failure.Rung, failure.Recreated));
        Assert.Contains("mx.old-provider.example", failure.Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("Recreate", await Journal(ended));
        Assert.DoesNotContain(bench.Probe.Sent, p => p.Origin == ProbeOrigin.Outside);
    }

    [Fact]
    public async Task OnceAMessageHasPassed_ItIsNeverRecreated()
    {
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        var waiting = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromMinutes(20), Token);
        bench.Trace.Add(new TracedMessage("m", EmailAddress.TryParse("client@ailleurs.example"), FakeMail.Address("devis"), "Bonjour", TraceStatus.Expanded, bench.Clock.GetUtcNow()));
        var ended = await bench.RunUntilAsync(waiting, TimeSpan.FromHours(3), Token);
        Assert.DoesNotContain("Recreate", await Journal(ended));
        Assert.IsType<ItemFailure.DoesNotReceive>(ended.Items[0].Failure);
    }

    [Fact]
    public async Task NoSignEitherWay_StaysRecordedAndIsNeverRecreated()
    {
        bench.Trace.Delay = TimeSpan.FromDays(1);
        var ended = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromHours(3), Token);
        Assert.Equal((RequestState.Done, ItemOutcome.Recorded), (ended.State, ended.Items[0].Outcome));
        Assert.True(ended.Items[0].Proof!.Ended);
        Assert.DoesNotContain("Recreate", await Journal(ended));
    }

    [Fact]
    public async Task NoProbeConfigured_EndsRecordedAtOnce()
    {
        (bench.Probe.Inside, bench.Probe.Outside) = (null, null);
        var ended = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromMinutes(5), Token);
        Assert.Equal((RequestState.Done, ItemOutcome.Recorded), (ended.State, ended.Items[0].Outcome));
        Assert.Equal(RungState.Unknown, ended.Items[0].Proof![Rung.Inside]!.State);
    }

    [Fact]
    public async Task WorkerDeadBetweenDeletingAndCreating_TheNextOneCreates()
    {
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        var waiting = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromMinutes(50), Token);
        bench.Groups.Faults.Next(nameof(IGroups.CreateAsync), new MailOutcome.Transient("cut"));
        var done = await bench.RunUntilAsync(waiting, TimeSpan.FromMinutes(60), Token);
        Assert.Equal((RequestState.Done, true), (done.State, done.Items[0].Proof!.Recreated));
    }

    [Fact]
    public async Task RetryOfADeadGroup_ProvesItAnew()
    {
        bench.Routes.Lead("mx.old-provider.example");
        var failed = await bench.RunUntilAsync(await CreateAsync(), TimeSpan.FromHours(1), Token);
        Assert.Equal(RequestState.Partial, failed.State);

        bench.Routes.Lead(null);
        await bench.Requests.RetryAsync(bench.Say("julie"), new RequestRef(failed.Id), Token);
        var done = await bench.RunUntilAsync(failed, TimeSpan.FromMinutes(10), Token);
        Assert.Equal((RequestState.Done, ItemOutcome.Proven), (done.State, done.Items[0].Outcome));
    }

    private Task<Request> CreateAsync() => bench.CreateAsync(GroupBench.Devis("julie", "karim"), Token);

    private async Task<IEnumerable<string>> Journal(Request request) => (await bench.Store.AuditAsync(request.Id, Token)).Select(a => a.Action);
}
