using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;

namespace MailBot.Storage.Tests.Requests;

/// <summary>What a change carries along: the work it finishes, drops and adds, and a second request.</summary>
public abstract class CommitWorkTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task FinishedWork_IsGoneWithTheChange()
    {
        var (approved, held) = await HeldAsync();
        await Store.ApplyAsync(Samples.Next(approved, RequestState.Running) with { Finishes = held });
        Assert.Null(await Queue.NextDueAsync(Token));
    }

    [Fact]
    public async Task FinishedWorkAddedAgain_IsDueAtItsNewTimeAndNobodyHoldsIt()
    {
        var (approved, held) = await HeldAsync();
        var later = Samples.Monday.AddMinutes(2);
        await Store.ApplyAsync(Samples.Next(approved, RequestState.Running) with
        {
            Finishes = held,
            Work = [new WorkItem("r1", WorkStep.Execute, later)],
        });

        Assert.Equal(later, await Queue.NextDueAsync(Token));
        Assert.False(await Queue.RenewAsync(held, Lease, Token));
        Clock.SetUtcNow(later);
        Assert.Equal(1, Assert.Single(await Queue.ClaimAsync("w2", Lease, 5, Token)).Attempt);
    }

    [Fact]
    public async Task LeaseTakenOver_NothingIsWritten()
    {
        var (approved, held) = await HeldAsync();
        Clock.Advance(Lease);
        Assert.Single(await Queue.ClaimAsync("w2", Lease, 5, Token));

        var result = await Store.CommitAsync(Samples.Next(approved, RequestState.Running, "c") with { Finishes = held }, Token);
        Assert.IsType<CommitResult.LeaseLost>(result);
        Assert.Equal(RequestState.Approved, (await Store.FindAsync("r1", Token))?.State);
        Assert.Null(await Store.FindByCommandAsync("c", Token));
    }

    [Fact]
    public async Task StaleChange_LeavesItsWorkHeld()
    {
        var (approved, held) = await HeldAsync();
        await Store.ApplyAsync(Samples.Next(approved, RequestState.Running));
        Assert.IsType<CommitResult.Stale>(await Store.CommitAsync(Samples.Next(approved, RequestState.Failed) with { Finishes = held }, Token));
        Assert.True(await Queue.FinishAsync(held, Token));
    }

    [Fact]
    public async Task DroppedWork_IsNeverClaimed()
    {
        var pending = await Store.WithWorkAsync("r1", RequestState.Pending, WorkStep.Expire, Samples.Monday);
        await Store.ApplyAsync(Samples.Next(pending, RequestState.Approved) with
        {
            Dropped = [WorkStep.Expire, WorkStep.NotifyDeputies],
            Work = [new WorkItem("r1", WorkStep.Execute, Samples.Monday)],
        });
        Assert.Equal(WorkStep.Execute, Assert.Single(await Queue.ClaimAsync("w", Lease, 5, Token)).Step);
    }

    [Fact]
    public async Task LinkedRequest_IsMarkedAndItsCardsAreDue()
    {
        var done = await Store.ApplyAsync(Samples.New(Samples.Draft() with { State = RequestState.Done }) with
        {
            Cards = [new CardTarget(Samples.Julie, CardView.Requester, Samples.JuliesChat)],
        });
        await Store.ApplyAsync(Undo(done));

        var marked = await Store.FindAsync("r1", Token);
        Assert.Equal(("undo", 2L), (marked?.UndoneBy, marked?.Version));
        Assert.Equal(2, Assert.Single(await Copies.OfRequestAsync("r1", Token)).WantedVersion);
    }

    [Fact]
    public async Task LinkedRequestHasMovedOn_NothingIsWrittenAndItIsShown()
    {
        var done = await Store.ApplyAsync(Samples.New(Samples.Draft() with { State = RequestState.Done }));
        await Store.ApplyAsync(Undo(done));

        var second = Undo(done) with { Request = Samples.Draft("undo2") with { State = RequestState.Pending }, CommandId = "second" };
        var stale = Assert.IsType<CommitResult.Stale>(await Store.CommitAsync(second, Token));
        Assert.Equal(("r1", "undo"), (stale.Current?.Id, stale.Current?.UndoneBy));
        Assert.Null(await Store.FindAsync("undo2", Token));
        Assert.Null(await Store.FindByCommandAsync("second", Token));
    }

    private static Change Undo(Request done) => Samples.New(Samples.Draft("undo") with { State = RequestState.Pending, Undoes = done.Id }) with
    {
        Linked = new LinkedRequest(done.Id, done.Version, "undo"),
    };

    private async Task<(Request Approved, WorkLease Held)> HeldAsync()
    {
        var approved = await Store.WithWorkAsync("r1", RequestState.Approved, WorkStep.Execute, Samples.Monday);
        return (approved, Assert.Single(await Queue.ClaimAsync("w1", Lease, 5, Token)));
    }
}
