using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>State that is loaded once a turn, changed in memory, and written at the end only if it changed. The last writer wins.</summary>
public abstract class BotState(IStorage storage, string contextServiceKey) : IPropertyManager
{
    private readonly IStorage storage = storage ?? throw new ArgumentNullException(nameof(storage));
    private readonly string contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentNullException(nameof(name));
        return new Accessor<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null) return;
        var key = GetStorageKey(turnContext);
        var items = await storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        var state = items.TryGetValue(key, out var value) && value is IDictionary<string, object> stored ? stored : new Dictionary<string, object>(StringComparer.Ordinal);
        turnContext.TurnState.Set(contextServiceKey, new CachedBotState(state));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached) return;
        var text = BotJson.EncodeState(cached.State);
        if (!force && text == cached.Written) return;
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.State }, cancellationToken).ConfigureAwait(false);
        cached.Written = text;
    }

    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(contextServiceKey, new CachedBotState(new Dictionary<string, object>(StringComparer.Ordinal)) { Written = "" });
        return Task.CompletedTask;
    }

    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        await storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The state of one turn, and its text as it is stored.</summary>
    public class CachedBotState
    {
        internal CachedBotState(IDictionary<string, object> state)
        {
            State = state;
            Written = BotJson.EncodeState(state);
        }

        public IDictionary<string, object> State { get; set; }

        internal string Written { get; set; }
    }

    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            var values = state.GetCachedState(turnContext).State;
            if (values.TryGetValue(name, out var value) && value is T typed) return typed;
            if (defaultValueFactory is null) return default;
            var made = defaultValueFactory();
            values[name] = made;
            return made;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            state.GetCachedState(turnContext).State.Remove(name);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            state.GetCachedState(turnContext).State[name] = value;
        }
    }
}
