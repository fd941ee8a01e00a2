using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>State in memory, as text: what is read is a copy, as with a database. For tests and development.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, (string Text, string ETag)> items = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long writes;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var kept = new Dictionary<string, (string Text, string ETag)>(keys.Length, StringComparer.Ordinal);
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (items.TryGetValue(key, out var item))
                    kept[key] = item;
            }
        }

        var found = kept.ToDictionary(item => item.Key, item => Item(item.Value.Text, item.Value.ETag), StringComparer.Ordinal);
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="ArgumentException">An item was written by somebody else since it was read; nothing is written then.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var encoded = changes.ToDictionary(change => change.Key, change => BotJson.EncodeState(change.Value), StringComparer.Ordinal);
        lock (gate)
        {
            foreach (var (key, value) in changes)
                RefuseConflict(key, value);
            foreach (var (key, text) in encoded)
                items[key] = (text, (++writes).ToString(CultureInfo.InvariantCulture));
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys)
                items.Remove(key);
        }

        return Task.CompletedTask;
    }

    private static object Item(string text, string etag)
    {
        var value = BotJson.DecodeState(text);
        if (value is IStoreItem item)
            item.ETag = etag;
        return value;
    }

    private void RefuseConflict(string key, object value)
    {
        if (value is IStoreItem { ETag: not "*" } changed && items.TryGetValue(key, out var current) && changed.ETag != current.ETag)
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {changed.ETag}\r\nCurrent: {current.ETag}");
    }
}
