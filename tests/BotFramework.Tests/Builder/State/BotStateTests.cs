using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder.State;

public sealed class BotStateTests
{
    private readonly CountingStorage storage = new();
    private readonly RecordingAdapter adapter = new();
    private readonly ConversationState state;
    private readonly IStatePropertyAccessor<string> name;

    public BotStateTests()
    {
        state = new ConversationState(storage);
        name = state.CreateProperty<string>("name");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UnchangedState_IsNotWritten()
    {
        using var turn = adapter.Turn();
        await state.LoadAsync(turn, cancellationToken: Token);
        await state.SaveChangesAsync(turn, cancellationToken: Token);
        Assert.Equal((1, 0), (storage.Reads, storage.Writes));
    }

    [Fact]
    public async Task ChangedState_IsWrittenOnceAndReadByTheNextTurn()
    {
        using (var turn = adapter.Turn())
        {
            await name.SetAsync(turn, "Hélène", Token);
            await state.SaveChangesAsync(turn, cancellationToken: Token);
            await state.SaveChangesAsync(turn, cancellationToken: Token);
        }

        using var next = adapter.Turn();
        Assert.Equal("Hélène", await name.GetAsync(next, cancellationToken: Token));
        Assert.Equal(1, storage.Writes);
    }

    [Fact]
    public async Task ChangeInsideAnObject_IsNoticed()
    {
        var list = state.CreateProperty<List<string>>("list");
        using var turn = adapter.Turn();
        var items = await list.GetAsync(turn, () => [], Token);
        await state.SaveChangesAsync(turn, cancellationToken: Token);
        items.Add("x");
        await state.SaveChangesAsync(turn, cancellationToken: Token);
        using var next = adapter.Turn();
        Assert.Equal(["x"], await list.GetAsync(next, cancellationToken: Token));
        Assert.Equal(2, storage.Writes);
    }

    [Fact]
    public async Task Force_WritesUnchangedState()
    {
        using var turn = adapter.Turn();
        await state.LoadAsync(turn, cancellationToken: Token);
        await state.SaveChangesAsync(turn, force: true, Token);
        Assert.Equal(1, storage.Writes);
    }

    [Fact]
    public async Task ForcedLoad_DropsChanges()
    {
        using var turn = adapter.Turn();
        await name.SetAsync(turn, "a", Token);
        await state.LoadAsync(turn, force: true, Token);
        Assert.Null(await name.GetAsync(turn, cancellationToken: Token));
    }

    [Fact]
    public async Task MissingProperty_IsTheDefaultAndTheFactorysValueIsKept()
    {
        var count = state.CreateProperty<int>("count");
        using var turn = adapter.Turn();
        Assert.Equal(0, await count.GetAsync(turn, cancellationToken: Token));
        Assert.Equal(5, await count.GetAsync(turn, () => 5, Token));
        Assert.Equal(5, await count.GetAsync(turn, () => 6, Token));
    }

    [Fact]
    public async Task NumberKeptAsLong_IsReadAsInt()
    {
        using var turn = adapter.Turn();
        await state.CreateProperty<long>("n").SetAsync(turn, 7, Token);
        Assert.Equal(7, await state.CreateProperty<int>("n").GetAsync(turn, cancellationToken: Token));
    }

    [Fact]
    public async Task ClearedState_IsWrittenEmpty()
    {
        using var turn = adapter.Turn();
        await name.SetAsync(turn, "a", Token);
        await state.SaveChangesAsync(turn, cancellationToken: Token);
        await state.ClearStateAsync(turn, Token);
        await state.SaveChangesAsync(turn, cancellationToken: Token);
        using var next = adapter.Turn();
        Assert.Null(await name.GetAsync(next, cancellationToken: Token));
        Assert.Equal(2, storage.Writes);
    }

    [Fact]
    public async Task DeletedState_IsGoneFromTurnAndStorage()
    {
        using var turn = adapter.Turn();
        await name.SetAsync(turn, "a", Token);
        await state.SaveChangesAsync(turn, cancellationToken: Token);
        await state.DeleteAsync(turn, Token);
        Assert.Null(state.GetCachedState(turn));
        Assert.Empty(await storage.ReadAsync(["test/conversations/talk"], Token));
    }

    [Fact]
    public async Task States_AreKeptUnderUpstreamsKeys()
    {
        using var turn = adapter.Turn();
        await name.SetAsync(turn, "a", Token);
        var user = new UserState(storage);
        await user.CreateProperty<string>("p").SetAsync(turn, "b", Token);
        var both = new PrivateConversationState(storage);
        await both.CreateProperty<string>("p").SetAsync(turn, "c", Token);
        await new BotStateSet(state, user, both).SaveAllChangesAsync(turn, cancellationToken: Token);
        string[] keys = ["test/conversations/talk", "test/users/user", "test/conversations/talk/users/user"];
        Assert.Equal(keys.Order(), (await storage.ReadAsync(keys, Token)).Keys.Order());
    }

    [Fact]
    public async Task MissingConversation_IsNamed()
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.Conversation = null;
        using var turn = adapter.Turn(incoming);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(turn, cancellationToken: Token));
        Assert.Equal("invalid activity-missing Conversation.Id", exception.Message);
    }

    [Fact]
    public async Task AutoSave_SavesAfterATurnAndNotAfterAFailedOne()
    {
        adapter.Use(new AutoSaveStateMiddleware(state));
        using (var turn = adapter.Turn())
            await adapter.RunAsync(turn, (t, c) => name.SetAsync(t, "kept", c));
        using (var turn = adapter.Turn())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(turn, async (t, c) =>
            {
                await name.SetAsync(t, "lost", c);
                throw new InvalidOperationException();
            }));
        }

        using var next = adapter.Turn();
        Assert.Equal("kept", await name.GetAsync(next, cancellationToken: Token));
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage inner = new();

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
        {
            Reads++;
            return inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
        {
            Writes++;
            return inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken) => inner.DeleteAsync(keys, cancellationToken);
    }
}
