using MailBot.Requests.Contracts;
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
