using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder.State;

/// <summary>One text for change detection and storage: it must never be an older one.</summary>
public sealed class StateTextTests
{
    private readonly RecordingAdapter adapter = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SavedTwiceInATurn_TheSecondChangeIsKeptToo()
    {
        var state = new ConversationState(new MemoryStorage());
        var names = state.CreateProperty<List<string>>("names");
        using (var turn = adapter.Turn())
        {
            var list = await names.GetAsync(turn, () => [], Token);
            list.Add("Julie");
            await state.SaveChangesAsync(turn, cancellationToken: Token);
            list.Add("Karim");
            await state.SaveChangesAsync(turn, cancellationToken: Token);
        }

        using var next = adapter.Turn();
        Assert.Equal(["Julie", "Karim"], await names.GetAsync(next, cancellationToken: Token));
    }

    [Fact]
    public async Task AStorageThatKeepsTheObjectItself_StillSeesEachChange()
    {
        var storage = new KeepingStorage();
        var state = new ConversationState(storage);
        var names = state.CreateProperty<List<string>>("names");
        for (var n = 0; n < 3; n++)
        {
            using var turn = adapter.Turn();
            (await names.GetAsync(turn, () => [], Token)).Add("Julie");
            await state.SaveChangesAsync(turn, cancellationToken: Token);
        }

        Assert.Equal(3, storage.Writes);
        Assert.EndsWith("""["Julie","Julie","Julie"]}}}""", storage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStorageThatChangesWhatItDecoded_IsReadAsItIsAndWrittenBack()
    {
        var kept = BotJson.EncodeState(new Dictionary<string, object> { ["name"] = "Julie" });
        var state = new ConversationState(new RenamingStorage(kept));
        using var turn = adapter.Turn();
        await state.LoadAsync(turn, cancellationToken: Token);
        Assert.Equal("Karim", await state.CreateProperty<string>("name").GetAsync(turn, cancellationToken: Token));
        Assert.True(state.GetCachedState(turn).IsChanged);
    }

    private sealed class KeepingStorage : IStorage
    {
        private readonly Dictionary<string, object> items = [];

        public int Writes { get; private set; }

        public string Text { get; private set; } = "";

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(items.ContainsKey).ToDictionary(key => key, key => items[key]));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
        {
            foreach (var (key, value) in changes) (items[key], Text) = (value, BotJson.EncodeState(value));
            Writes++;
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class RenamingStorage(string kept) : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
        {
            var state = (Dictionary<string, object>)BotJson.DecodeState(kept);
            state["name"] = "Karim";
            return Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object> { [keys[0]] = state });
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
