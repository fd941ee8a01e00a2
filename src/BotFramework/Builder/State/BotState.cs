using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// State that is loaded once per turn, kept in the turn, and written when it changed. The last writer wins: no ETag is sent.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        this.storage = storage;
        this.contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));
        return new Accessor<T>(this, name);
    }

    /// <summary>Reads the state unless this turn has it already; <paramref name="force"/> reads it again and drops changes.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State != null)
            return;
        var key = GetStorageKey(turnContext);
        var texts = StateText.Reading();
        var items = await storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var found);
        turnContext.TurnState[contextServiceKey] = found switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> state when texts.Of(state) is { } text => new CachedBotState(state, text),
            IDictionary<string, object> state => new CachedBotState(state),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };
    }

    /// <summary>Writes the state when it changed since it was loaded, or whenever <paramref name="force"/> is set.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
            return;
        var hash = CachedBotState.ComputeHash(cached.State);
        if (!force && hash == cached.Hash)
            return;
        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        StateText.Writing(cached.State, hash);
        await storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Hash = hash;
    }

    /// <summary>Empties the state in this turn; saving writes the emptiness.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[contextServiceKey] = new CachedBotState { Hash = string.Empty };
        return Task.CompletedTask;
    }

    /// <summary>Takes the state out of the turn and out of the storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        await storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What this turn has of the state; null before it is loaded.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        if (Loaded(turnContext).State.TryGetValue(propertyName, out var value))
            return Task.FromResult(Seen<T>(value));
        // A value type has no value that says that there is none.
        return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult(default(T));
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    // Text gives whole numbers back as long: an int property is still the same number.
    private static T Seen<T>(object value) => value is T already ? already : BotJson.Convert<T>(value);

    private CachedBotState Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext) ?? throw new InvalidOperationException($"{GetType().Name} was not loaded in this turn.");
}
