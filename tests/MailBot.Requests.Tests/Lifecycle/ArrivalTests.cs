using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.Proofs;
using MailBot.Requests.Tests.Kinds;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Lifecycle;

/// <summary>« C'est arrivé » and « rien reçu ».</summary>
public sealed class ArrivalTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SeenToArrive_IsProvenByWhoSaysSo()
    {
        var unproven = await UnprovenAsync();
        var confirmed = ((CommandResult.Applied)await bench.Requests.ConfirmArrivalAsync(bench.Say("julie"), new RequestRef(unproven.Id), Token)).Request;
        Assert.Equal((RequestState.Done, ItemOutcome.Proven), (confirmed.State, confirmed.Items[0].Outcome));
        Assert.Equal("Julie Martin", confirmed.Items[0].Proof![Rung.Outside]!.Evidence);
        Assert.IsType<CommandResult.NotPossible>(await bench.Requests.ConfirmArrivalAsync(bench.Say("julie"), new RequestRef(unproven.Id), Token));
    }

    [Fact]
    public async Task SomebodyElse_MayNotConfirmOrDoubt()
    {
        var unproven = await UnprovenAsync();
        Assert.IsType<CommandResult.NotAllowed>(await bench.Requests.ConfirmArrivalAsync(bench.Say("marc"), new RequestRef(unproven.Id), Token));
        Assert.IsType<CommandResult.NotAllowed>(await bench.Requests.DoubtArrivalAsync(bench.Say("marc"), new RequestRef(unproven.Id), Token));
    }

    [Fact]
    public async Task NothingReceived_ProvesAnewAndDeletesNothingForAWordAlone()
    {
        var unproven = await UnprovenAsync();
        var id = bench.Groups.At("devis")!.Id;
        Assert.Equal(RequestState.Verifying, ((CommandResult.Applied)await bench.Requests.DoubtArrivalAsync(bench.Say("julie"), new RequestRef(unproven.Id), Token)).Request.State);
        var ended = await bench.RunUntilAsync(unproven, TimeSpan.FromHours(3), Token);
        Assert.Equal((RequestState.Done, id), (ended.State, bench.Groups.At("devis")!.Id));
    }

    [Fact]
    public async Task ProvenOnceAndDeadLater_IsSaidSoAndNeverDeleted()
    {
        var done = await bench.RunToEndAsync((await bench.CreateAsync(GroupBench.Devis("julie"), Token)).Id, Token);
        var group = bench.Groups.At("devis")!;
        group.Dead = true;
        bench.Clock.Advance(TimeSpan.FromDays(20));
        await bench.Requests.DoubtArrivalAsync(bench.Say("julie"), new RequestRef(done.Id), Token);
        var ended = await bench.RunUntilAsync(done, TimeSpan.FromHours(4), Token);
        Assert.IsType<ItemFailure.DoesNotReceive>(ended.Items[0].Failure);
        Assert.Same(group, bench.Groups.At("devis"));
    }

    [Fact]
    public async Task NeverProvenAndSeenToFailLater_IsRecreatedAfterItsHour()
    {
        var unproven = await UnprovenAsync();
        var group = bench.Groups.At("devis")!;
        group.Dead = true;
        bench.Probe.Inside = FakeMail.Address("sonde");
        await bench.Requests.DoubtArrivalAsync(bench.Say("julie"), new RequestRef(unproven.Id), Token);
        var done = await bench.RunUntilAsync(unproven, TimeSpan.FromHours(2), Token);
        Assert.Equal((RequestState.Done, true), (done.State, done.Items[0].Proof!.Recreated));
        Assert.NotSame(group, bench.Groups.At("devis"));
    }

    private async Task<Request> UnprovenAsync()
    {
        (bench.Probe.Inside, bench.Probe.Outside) = (null, null);
        return await bench.RunUntilAsync(await bench.CreateAsync(GroupBench.Devis("julie"), Token), TimeSpan.FromMinutes(5), Token);
    }
}
