using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>State in memory, through the same text form as any other storage: what does not survive writing does not survive here.</summary>
public class MemoryStorage : IStorage
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Text, string ETag)> items = new(StringComparer.Ordinal);
    private int etag;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (!items.TryGetValue(key, out var item)) continue;
                var value = BotJson.DecodeState(item.Text);
                if (value is IStoreItem stored) stored.ETag = item.ETag;
                found[key] = value;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="ArgumentException">An item's ETag is not the stored one.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
        {
            foreach (var (key, value) in changes) Write(key, value);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys) items.Remove(key);
        }

        return Task.CompletedTask;
    }

    private void Write(string key, object value)
    {
        var wanted = (value as IStoreItem)?.ETag;
        var current = items.TryGetValue(key, out var item) ? item.ETag : null;
        if (wanted is not null && wanted != "*" && current is not null && wanted != current)
        {
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {wanted}\r\nCurrent: {current}");
        }

        items[key] = (BotJson.EncodeState(value), (++etag).ToString(CultureInfo.InvariantCulture));
    }
}
