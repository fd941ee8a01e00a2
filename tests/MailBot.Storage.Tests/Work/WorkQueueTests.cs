using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Work;

public abstract class WorkQueueTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task DueItem_IsClaimedWithItsLease()
    {
        await Store.WithWorkAsync("r1", RequestState.Approved, WorkStep.Execute, Samples.Monday);
        var lease = Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Assert.Equal(("r1", WorkStep.Execute, "w1", 1, Samples.Monday + Lease),
            (lease.RequestId, lease.Step, lease.Owner, lease.Attempt, lease.LeasedUntil));
    }

    [Fact]
    public async Task ItemNotDueYet_WaitsForItsTime()
    {
        var due = Samples.Monday.AddHours(1);
        await Store.WithWorkAsync("r1", RequestState.Pending, WorkStep.Expire, due);
        Assert.Empty(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Assert.Equal(due, await Queue.NextDueAsync(Token));
        Clock.SetUtcNow(due);
        Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
    }

    [Fact]
    public async Task SeveralDue_AreGivenOldestFirstUpToTheLimit()
    {
        foreach (var (id, minutes) in new[] { ("b", -2), ("c", -1), ("a", -3) })
        {
            await Store.WithWorkAsync(id, RequestState.Approved, WorkStep.Execute, Samples.Monday.AddMinutes(minutes));
        }

        Assert.Equal(["a", "b"], (await Queue.ClaimAsync("w1", Lease, 2, Token)).Select(l => l.RequestId));
        Assert.Equal(["c"], (await Queue.ClaimAsync("w1", Lease, 2, Token)).Select(l => l.RequestId));
    }

    [Fact]
    public async Task ManyWorkersOnTwoInstances_EachItemHasOneHolder()
    {
        for (var i = 0; i < 40; i++) await Store.WithWorkAsync($"r{i}", RequestState.Approved, WorkStep.Execute, Samples.Monday);
        IWorkQueue[] queues = [Queue, Start().GetRequiredService<IWorkQueue>()];

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => queues[i % 2].ClaimAsync($"w{i}", Lease, 4, Token), Token)));
        var ids = claims.SelectMany(c => c).Select(l => l.RequestId).ToList();
        Assert.Equal(40, ids.Count);
        Assert.Equal(40, ids.Distinct().Count());
    }

    [Fact]
    public async Task LeaseEndsWhileItsHolderFinishes_OneOfThemHasIt()
    {
        for (var i = 0; i < 20; i++) await Store.WithWorkAsync($"r{i}", RequestState.Approved, WorkStep.Execute, Samples.Monday);
        var held = await Queue.ClaimAsync("slow", Lease, 20, Token);
        Clock.Advance(Lease);
        var elsewhere = Start().GetRequiredService<IWorkQueue>();

        var finishes = held.Select(l => Task.Run(() => Queue.FinishAsync(l, Token), Token)).ToList();
        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => elsewhere.ClaimAsync($"w{i}", Lease, 4, Token), Token)));
        var finished = await Task.WhenAll(finishes);

        var late = await elsewhere.ClaimAsync("last", Lease, 20, Token);
        Assert.Equal(20, finished.Count(f => f) + taken.Sum(t => t.Count) + late.Count);
        Assert.Equal(20, held.Where((_, i) => finished[i]).Select(l => l.RequestId).Concat(taken.SelectMany(t => t).Concat(late).Select(l => l.RequestId)).Distinct().Count());
    }

    [Fact]
    public async Task WorkerDied_ItemIsTakenOverAtLeaseEndAndTheFenceHolds()
    {
        await Store.WithWorkAsync("r1", RequestState.Approved, WorkStep.Execute, Samples.Monday);
        var dead = Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Clock.Advance(Lease - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await Queue.ClaimAsync("w2", Lease, 5, Token));

        Clock.Advance(TimeSpan.FromMilliseconds(1));
        var taken = Assert.Single(await Queue.ClaimAsync("w2", Lease, 5, Token));
        Assert.Equal(2, taken.Attempt);
        Assert.False(await Queue.RenewAsync(dead, Lease, Token));
        Assert.False(await Queue.PostponeAsync(dead, Samples.Monday, Token));
        Assert.False(await Queue.FinishAsync(dead, Token));
        Assert.True(await Queue.FinishAsync(taken, Token));
    }

    [Fact]
    public async Task SameWorkerClaimsAgain_ItsEarlierLeaseIsWorthNothing()
    {
        await Store.WithWorkAsync("r1", RequestState.Approved, WorkStep.Execute, Samples.Monday);
        var earlier = Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Clock.Advance(Lease);
        var now = Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Assert.False(await Queue.FinishAsync(earlier, Token));
        Assert.True(await Queue.FinishAsync(now, Token));
    }

    [Fact]
    public async Task RenewedLease_IsNotTakenOver()
    {
        await Store.WithWorkAsync("r1", RequestState.Approved, WorkStep.Execute, Samples.Monday);
        var held = Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Clock.Advance(Lease / 2);
        Assert.True(await Queue.RenewAsync(held, Lease, Token));
        Clock.Advance(Lease / 2);
        Assert.Empty(await Queue.ClaimAsync("w2", Lease, 5, Token));
        Assert.True(await Queue.FinishAsync(held, Token));
    }

    [Fact]
    public async Task PostponedItem_ComesBackAndRemembersItsAttempts()
    {
        await Store.WithWorkAsync("r1", RequestState.Approved, WorkStep.Execute, Samples.Monday);
        var first = Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Assert.True(await Queue.PostponeAsync(first, Samples.Monday.AddMinutes(1), Token));
        Assert.False(await Queue.FinishAsync(first, Token));
        Assert.Empty(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token)).Attempt);
    }

    [Fact]
    public async Task FinishedItem_IsGone()
    {
        await Store.WithWorkAsync("r1", RequestState.Pending, WorkStep.NotifyDeputies, Samples.Monday);
        var held = Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
        Assert.True(await Queue.FinishAsync(held, Token));
        Assert.False(await Queue.FinishAsync(held, Token));
        Assert.Null(await Queue.NextDueAsync(Token));
    }

    [Fact]
    public async Task ItemAddedAgain_MovesAndIsTakenFromItsHolder()
    {
        var pending = await Store.WithWorkAsync("r1", RequestState.Pending, WorkStep.Expire, Samples.Monday);
        var held = Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token));
        var moved = Samples.Monday.AddDays(1);
        await Store.ApplyAsync(Samples.Next(pending, RequestState.Pending) with { Work = [new WorkItem("r1", WorkStep.Expire, moved)] });
        Assert.Equal(moved, await Queue.NextDueAsync(Token));
        Assert.False(await Queue.FinishAsync(held, Token));
    }

    [Theory]
    [InlineData(RequestState.Approved, 10, 1)]
    [InlineData(RequestState.Verifying, 10, 1)]
    [InlineData(RequestState.Running, 40, 0)]
    [InlineData(RequestState.Pending, 10, 0)]
    public async Task BusyItems_AreThoseDueSoonForRequestsUnderWay(RequestState state, int dueInSeconds, int busy)
    {
        await Store.WithWorkAsync("r1", state, WorkStep.Execute, Samples.Monday.AddSeconds(dueInSeconds));
        Assert.Equal(busy, await Queue.CountBusyAsync(Samples.Monday.AddSeconds(30), Token));
    }

    [Fact]
    public async Task LeasedItem_IsBusyInAnyStateUntilItsLeaseEnds()
    {
        await Store.WithWorkAsync("r1", RequestState.Pending, WorkStep.Expire, Samples.Monday);
        await Queue.ClaimAsync("w1", Lease, 5, Token);
        Assert.Equal(1, await Queue.CountBusyAsync(Samples.Monday, Token));
        Clock.Advance(Lease);
        Assert.Equal(0, await Queue.CountBusyAsync(Samples.Monday, Token));
    }
}
