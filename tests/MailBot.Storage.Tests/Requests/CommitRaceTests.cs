using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Requests;

public abstract class CommitRaceTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task FiftyDecisionsOnOneVersion_OneIsApplied()
    {
        var pending = await Store.ApplyAsync(Samples.Next(await Store.DraftAsync(), RequestState.Pending));
        IRequestStore[] stores = [Store, Start().GetRequiredService<IRequestStore>()];

        var results = await AllAtOnceAsync(50, i => stores[i % 2].CommitAsync(
            Samples.Next(pending, i % 3 == 0 ? RequestState.Refused : RequestState.Approved, $"c{i}"), Token));

        var winner = Assert.Single(results.OfType<CommitResult.Applied>()).Request;
        Assert.All(results.OfType<CommitResult.Stale>(), stale => Assert.Equivalent(winner, stale.Current, strict: true));
        Assert.Equal(49, results.OfType<CommitResult.Stale>().Count());
        Assert.Equal(3, (await Store.AuditAsync("r1", Token)).Count);
        Assert.Equal(3, (await Store.FindAsync("r1", Token))?.Version);
    }

    [Fact]
    public async Task OneCommandDeliveredTwentyTimes_IsAppliedOnce()
    {
        IRequestStore[] stores = [Store, Start().GetRequiredService<IRequestStore>()];
        var results = await AllAtOnceAsync(20, i => stores[i % 2].CommitAsync(Samples.New(Samples.Draft($"r{i}"), "the same"), Token));

        var winner = Assert.Single(results.OfType<CommitResult.Applied>()).Request;
        Assert.Equal(19, results.OfType<CommitResult.AlreadyApplied>().Count(r => r.Current.Id == winner.Id));
        Assert.Single(await Store.ListAsync(new RequestFilter(), Token));
    }

    [Fact]
    public async Task TwentyRequestsSentAtOnce_HaveTwentyNumbers()
    {
        IRequestStore[] stores = [Store, Start().GetRequiredService<IRequestStore>()];
        var results = await AllAtOnceAsync(20, i => stores[i % 2].CommitAsync(
            Samples.New(Samples.Draft($"r{i}") with { State = RequestState.Pending }) with { AssignNumber = true }, Token));
        Assert.Equal(Enumerable.Range(1, 20), results.OfType<CommitResult.Applied>().Select(r => r.Request.Number!.Value).Order());
    }

    [Fact]
    public async Task RequestThatWasRolledBack_LeavesNoGapInTheNumbers()
    {
        var done = await Store.ApplyAsync(Samples.New(Samples.Draft() with { State = RequestState.Done }));
        var refused = Samples.New(Samples.Draft("r2") with { State = RequestState.Pending }) with
        {
            AssignNumber = true,
            Linked = new LinkedRequest(done.Id, done.Version + 1, "r2"),
        };
        Assert.IsType<CommitResult.Stale>(await Store.CommitAsync(refused, Token));
        var next = await Store.ApplyAsync(Samples.New(Samples.Draft("r3") with { State = RequestState.Pending }) with { AssignNumber = true });
        Assert.Equal(1, next.Number);
    }

    [Fact]
    public async Task DecisionsAndExpiryAtOnce_EachRequestHasOneEnd()
    {
        const int Count = 20;
        var pending = new List<Request>();
        for (var i = 0; i < Count; i++)
        {
            pending.Add(await Store.WithWorkAsync($"r{i}", RequestState.Pending, WorkStep.Expire, Samples.Monday, new CardTarget(Samples.Julie, CardView.Requester, Samples.JuliesChat)));
        }

        // Every change meets the others in the request, its work and its card, and takes them in another order.
        var expiries = (await Queue.ClaimAsync("w", TimeSpan.FromSeconds(30), Count, Token)).ToDictionary(l => l.RequestId);
        IRequestStore[] stores = [Store, Start().GetRequiredService<IRequestStore>()];
        var results = await AllAtOnceAsync(3 * Count, i => stores[i % 2].CommitAsync(i % 3 == 0
            ? Samples.Next(pending[i / 3], RequestState.Expired) with { Finishes = expiries[pending[i / 3].Id] }
            : Samples.Next(pending[i / 3], RequestState.Refused, $"c{i}") with { Dropped = [WorkStep.Expire] }, Token));

        Assert.Equal(Count, results.OfType<CommitResult.Applied>().Select(r => r.Request.Id).Distinct().Count());
        Assert.Equal(Count, results.OfType<CommitResult.Applied>().Count());
        Assert.Null(await Queue.NextDueAsync(Token));
        foreach (var request in pending) Assert.Equal(2, (await Store.AuditAsync(request.Id, Token)).Count);
    }

    [Fact]
    public async Task TwoUndosOfOneRequestAndItsOwnChange_OneIsApplied()
    {
        var done = await Store.ApplyAsync(Samples.New(Samples.Draft() with { State = RequestState.Done }));
        IRequestStore[] stores = [Store, Start().GetRequiredService<IRequestStore>()];
        var results = await AllAtOnceAsync(12, i => stores[i % 2].CommitAsync(i % 3 == 0
            ? Samples.Next(done, RequestState.Failed)
            : Samples.New(Samples.Draft($"undo{i}") with { State = RequestState.Pending, Undoes = done.Id }) with
            {
                AssignNumber = true,
                Linked = new LinkedRequest(done.Id, done.Version, $"undo{i}"),
            }, Token));

        Assert.Single(results.OfType<CommitResult.Applied>());
        Assert.Equal(11, results.OfType<CommitResult.Stale>().Count());
        Assert.Equal(2, (await Store.FindAsync("r1", Token))?.Version);
    }

    private static async Task<CommitResult[]> AllAtOnceAsync(int count, Func<int, Task<CommitResult>> commit)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var commits = Enumerable.Range(0, count).Select(async i =>
        {
            await start.Task;
            return await commit(i);
        }).ToArray();
        start.SetResult();
        return await Task.WhenAll(commits);
    }
}
