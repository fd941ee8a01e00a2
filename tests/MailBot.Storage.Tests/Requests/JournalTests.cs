using System.Data.Common;
using MailBot.Requests.Lifecycle;

namespace MailBot.Storage.Tests.Requests;

public abstract class JournalTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Journal_IsNewestFirstOverAllRequests()
    {
        var draft = await Store.DraftAsync();
        await Store.DraftAsync("r2", Samples.Karim);
        await Store.ApplyAsync(Samples.Next(draft, RequestState.Pending));

        var journal = await Store.JournalAsync(null, 10, Token);
        Assert.Equal(["r1", "r2", "r1"], journal.Select(e => e.RequestId));
        Assert.Equal((RequestState.Draft, RequestState.Pending), (journal[0].From, journal[0].To));
        Assert.Equal(2, (await Store.JournalAsync(null, 2, Token)).Count);
    }

    [Fact]
    public async Task JournalAboutAPerson_IsWhatTheyDidAndWhatBecameOfTheirRequests()
    {
        var julies = await Store.ApplyAsync(Samples.Next(await Store.DraftAsync(), RequestState.Pending));
        await Store.DraftAsync("r2", Samples.Karim);
        var refused = Samples.Next(julies, RequestState.Refused);
        await Store.ApplyAsync(refused with { Audit = [Samples.Entry(refused.Request, RequestState.Pending, "Refuse", Samples.Helene)] });

        Assert.Equal(["Refuse", "Pending", "Create"], (await Store.JournalAsync(Samples.Julie, 10, Token)).Select(e => e.Action));
        Assert.Equal(["Refuse"], (await Store.JournalAsync(Samples.Helene, 10, Token)).Select(e => e.Action));
    }

    [Fact]
    public async Task EntryOfTheClock_HasNoActor()
    {
        var draft = Samples.Draft();
        var entry = Samples.Entry(draft, null, "Expire") with { Actor = null, ActorName = "", Reason = null };
        await Store.ApplyAsync(Samples.New(draft) with { Audit = [entry] });
        Assert.Equal([entry], await Store.AuditAsync("r1", Token));
    }

    [Theory]
    [InlineData("UPDATE audit SET actor_name = 'somebody else'")]
    [InlineData("DELETE FROM audit")]
    public async Task WrittenEntry_CanNeitherBeChangedNorDeleted(string statement)
    {
        var draft = await Store.DraftAsync();
        await Assert.ThrowsAnyAsync<DbException>(() => Database.RunAsync(statement, Token));
        Assert.Equal([Samples.Entry(draft, null, "Create")], await Store.AuditAsync("r1", Token));
    }
}
