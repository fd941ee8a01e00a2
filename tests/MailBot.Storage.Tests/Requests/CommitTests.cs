using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Storage.Tests.Requests;

public abstract class CommitTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task NewDraft_IsThereWithItsJournal()
    {
        var draft = await Store.DraftAsync();
        Assert.Equivalent(Samples.Draft(), draft, strict: true);
        Assert.Equivalent(draft, await Store.FindAsync("r1", Token), strict: true);
        Assert.Equal([Samples.Entry(draft, null, "Create")], await Store.AuditAsync("r1", Token));
    }

    [Fact]
    public async Task NextVersion_ReplacesTheOneBefore()
    {
        var draft = await Store.DraftAsync();
        var edited = await Store.ApplyAsync(Samples.Next(draft, RequestState.Draft) with
        {
            Request = draft with { Version = 2, Payload = "{}", Reason = null },
        });
        Assert.Equal((2, "{}", null), (edited.Version, edited.Payload, edited.Reason));
        Assert.Equal(2, (await Store.AuditAsync("r1", Token)).Count);
    }

    [Fact]
    public async Task OldVersion_IsStaleAndWritesNothing()
    {
        var draft = await Store.DraftAsync();
        var pending = await Store.ApplyAsync(Samples.Next(draft, RequestState.Pending));
        var late = Samples.Next(draft, RequestState.Cancelled, "late") with
        {
            AssignNumber = true,
            Work = [new WorkItem("r1", WorkStep.Expire, Samples.Monday)],
            Cards = [new CardTarget(Samples.Julie, CardView.Outcome)],
        };

        var stale = Assert.IsType<CommitResult.Stale>(await Store.CommitAsync(late, Token));
        Assert.Equivalent(pending, stale.Current, strict: true);
        Assert.Equal(2, (await Store.AuditAsync("r1", Token)).Count);
        Assert.Null(await Store.FindByCommandAsync("late", Token));
        Assert.Null(await Queue.NextDueAsync(Token));
        Assert.Empty(await Copies.OfRequestAsync("r1", Token));
        Assert.Equal(1, (await Store.ApplyAsync(Samples.Next(pending, RequestState.Pending) with { AssignNumber = true })).Number);
    }

    [Fact]
    public async Task UnknownRequest_IsStaleWithoutCurrent()
    {
        var result = await Store.CommitAsync(Samples.Next(Samples.Draft(), RequestState.Pending), Token);
        Assert.Null(Assert.IsType<CommitResult.Stale>(result).Current);
    }

    [Fact]
    public async Task SameCommandTwice_IsAppliedOnceAndShowsTheRequestAsItIsNow()
    {
        var draft = await Store.ApplyAsync(Samples.New(Samples.Draft(), "msteams/c/1"));
        var pending = await Store.ApplyAsync(Samples.Next(draft, RequestState.Pending, "msteams/c/2"));

        var again = Assert.IsType<CommitResult.AlreadyApplied>(await Store.CommitAsync(Samples.New(Samples.Draft("r2"), "msteams/c/1"), Token));
        Assert.Equivalent(pending, again.Current, strict: true);
        Assert.Null(await Store.FindAsync("r2", Token));
        Assert.Equal(2, (await Store.FindByCommandAsync("msteams/c/2", Token))?.Version);
        Assert.Equal(2, (await Store.AuditAsync("r1", Token)).Count);
    }

    [Fact]
    public async Task SecondDraftOfAKind_IsStaleWithTheFirst()
    {
        var first = await Store.DraftAsync();
        var julieInCapitals = new PersonKey("TENANT-1", "JULIE-0001");

        var second = Assert.IsType<CommitResult.Stale>(await Store.CommitAsync(Samples.New(Samples.Draft("r2", julieInCapitals), "second"), Token));
        Assert.Equal(first.Id, second.Current?.Id);
        Assert.Null(await Store.FindByCommandAsync("second", Token));

        await Store.ApplyAsync(Samples.New(Samples.Draft("r3", kind: "RemoveAlias")));
        await Store.DraftAsync("r4", Samples.Karim);
        await Store.ApplyAsync(Samples.Next(first, RequestState.Cancelled));
        await Store.DraftAsync("r5");
    }

    [Fact]
    public async Task Numbers_AreGivenInTurnAndKept()
    {
        var first = await Store.ApplyAsync(Samples.Next(await Store.DraftAsync(), RequestState.Pending) with { AssignNumber = true });
        var second = await Store.ApplyAsync(Samples.Next(await Store.DraftAsync("r2"), RequestState.Pending) with { AssignNumber = true });
        Assert.Equal((1, 2), (first.Number, second.Number));

        var approved = await Store.ApplyAsync(Samples.Next(first, RequestState.Approved));
        Assert.Equal(1, approved.Number);
        Assert.Equal("r1", (await Store.FindByNumberAsync(1, Token))?.Id);
        Assert.Null(await Store.FindByNumberAsync(3, Token));
    }

    [Fact]
    public async Task ChangeThatFailsHalfway_LeavesNothing()
    {
        AuditEntry ofNobody = Samples.Entry(Samples.Draft("no such request"), null, "Create");
        var broken = Samples.New(Samples.Draft(), "broken") with { AssignNumber = true };
        broken = broken with { Audit = [.. broken.Audit, ofNobody] };

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Store.CommitAsync(broken, Token));
        Assert.Null(await Store.FindAsync("r1", Token));
        Assert.Null(await Store.FindByCommandAsync("broken", Token));
        Assert.Empty(await Store.JournalAsync(null, 10, Token));
        Assert.Equal(1, (await Store.ApplyAsync(Samples.New(Samples.Draft(), "broken") with { AssignNumber = true })).Number);
    }
}
