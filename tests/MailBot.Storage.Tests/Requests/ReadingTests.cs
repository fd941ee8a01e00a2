using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Requests;

public abstract class ReadingTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task EverythingARequestHolds_IsReadBackByAnotherInstance()
    {
        var full = Full();
        await Store.ApplyAsync(Samples.New(full));
        var read = await Start().GetRequiredService<IRequestStore>().FindAsync("r1", Token);
        Assert.Equivalent(full, read, strict: true);
        Assert.Equal(full.Items, read!.Items);
        Assert.Equal(full.Failure, read.Failure);
        Assert.Equal(full.Requester.ObjectId, read.Requester.ObjectId);
    }

    [Fact]
    public async Task CharacterThatNotEveryDatabaseKeeps_IsReplaced()
    {
        var hostile = Samples.Draft() with { Reason = "avant\0après", RequesterName = "Ju\0lie" };
        await Store.ApplyAsync(Samples.New(hostile));
        var read = await Store.FindAsync("r1", Token);
        Assert.Equal(("avant\ufffdaprès", "Ju\ufffdlie"), (read?.Reason, read?.RequesterName));
        Assert.Equal("avant\ufffdaprès", Assert.Single(await Store.AuditAsync("r1", Token)).Reason);
    }

    [Fact]
    public async Task Lists_AreNewestFirstFilteredAndLimited()
    {
        await AddAsync("old", Samples.Julie, RequestState.Done, 0);
        await AddAsync("new", Samples.Julie, RequestState.Pending, 2);
        await AddAsync("other", Samples.Karim, RequestState.Pending, 1);

        Assert.Equal(["new", "other", "old"], await IdsAsync(new RequestFilter()));
        Assert.Equal(["new", "other"], await IdsAsync(new RequestFilter(Limit: 2)));
        Assert.Equal(["new", "old"], await IdsAsync(new RequestFilter(new PersonKey("TENANT-1", "julie-0001"))));
        Assert.Equal(["new", "other"], await IdsAsync(new RequestFilter(States: [RequestState.Draft, RequestState.Pending])));
        Assert.Equal(["old"], await IdsAsync(new RequestFilter(Samples.Julie, [RequestState.Done])));
        Assert.Empty(await IdsAsync(new RequestFilter(States: [])));
    }

    [Fact]
    public async Task OpenDraft_IsFoundByPersonAndKindOnly()
    {
        var draft = await Store.DraftAsync();
        Assert.Equal("r1", (await Store.FindDraftAsync(new PersonKey("tenant-1", "JULIE-0001"), "AddAlias", Token))?.Id);
        Assert.Null(await Store.FindDraftAsync(Samples.Julie, "RemoveAlias", Token));
        Assert.Null(await Store.FindDraftAsync(Samples.Karim, "AddAlias", Token));

        await Store.ApplyAsync(Samples.Next(draft, RequestState.Pending));
        Assert.Null(await Store.FindDraftAsync(Samples.Julie, "AddAlias", Token));
    }

    [Fact]
    public async Task NothingThere_IsNull()
    {
        Assert.Null(await Store.FindAsync("nothing", Token));
        Assert.Null(await Store.FindByCommandAsync("nothing", Token));
        Assert.Empty(await Store.AuditAsync("nothing", Token));
    }

    private static Request Full() => Samples.Draft() with
    {
        State = RequestState.Partial,
        Number = 427,
        Reason = "l’été « prochain » 'quoted' \"double\" <b>",
        SentAt = Samples.Monday.AddMinutes(1),
        Deadline = Samples.Monday.AddDays(2),
        DeadlineMoved = true,
        Decision = new Decision(Samples.Helene, "Hélène Roux", Samples.Monday.AddMinutes(5), ApprovalBasis.Deputy, "d'accord"),
        FinishedAt = Samples.Monday.AddMinutes(9),
        Items =
        [
            new RequestItem(0, """{"add":"devis@serrurerie.example"}""", ItemOutcome.Recorded, WasAlreadySo: true, At: Samples.Monday),
            new RequestItem(1, "{}", ItemOutcome.Failed, Failure: new ItemFailure.AddressHeld("devis@serrurerie.example", "Luc Éboué")),
            new RequestItem(2, "{}"),
        ],
        Failure = new ItemFailure.ProviderUnavailable("503", 4),
        Undoes = "r0",
        UndoneBy = "r2",
    };

    private Task<Request> AddAsync(string id, PersonKey requester, RequestState state, int minutes) =>
        Store.ApplyAsync(Samples.New(Samples.Draft(id, requester) with { State = state, CreatedAt = Samples.Monday.AddMinutes(minutes) }));

    private async Task<string[]> IdsAsync(RequestFilter filter) => [.. (await Store.ListAsync(filter, Token)).Select(r => r.Id)];
}
