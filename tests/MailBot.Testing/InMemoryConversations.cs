using System.Collections.Concurrent;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Testing;

/// <summary>Where people were last seen, in memory.</summary>
public sealed class InMemoryConversationBook : IConversationBook
{
    private readonly ConcurrentDictionary<PersonKey, ConversationAddress> seen = new();

    public Task SaveAsync(PersonKey person, ConversationAddress conversation, CancellationToken cancellationToken)
    {
        seen[person] = conversation;
        return Task.CompletedTask;
    }

    public Task<ConversationAddress?> FindAsync(PersonKey person, CancellationToken cancellationToken) => Task.FromResult(seen.GetValueOrDefault(person));
}

/// <summary>Turns of conversations, in memory, on the test's clock.</summary>
public sealed class InMemoryConversationTurns(TimeProvider clock) : IConversationTurns
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Owner, DateTimeOffset Until)> held = new(StringComparer.Ordinal);
    private readonly HashSet<string> handled = new(StringComparer.Ordinal);

    public Task<bool> TryEnterAsync(string conversationKey, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (held.TryGetValue(conversationKey, out var holder) && holder.Owner != owner && holder.Until > clock.GetUtcNow()) return Task.FromResult(false);
            held[conversationKey] = (owner, clock.GetUtcNow() + lease);
            return Task.FromResult(true);
        }
    }

    public Task LeaveAsync(string conversationKey, string owner, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (held.TryGetValue(conversationKey, out var holder) && holder.Owner == owner) held.Remove(conversationKey);
            return Task.CompletedTask;
        }
    }

    public Task<bool> WasHandledAsync(string activityKey, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(handled.Contains(activityKey));
    }

    public Task HandledAsync(string activityKey, CancellationToken cancellationToken)
    {
        lock (gate) handled.Add(activityKey);
        return Task.CompletedTask;
    }
}

/// <summary>Documents in memory.</summary>
public sealed class InMemoryDocuments : IDocumentStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Document> documents = new(StringComparer.Ordinal);

    public Task<Document?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(documents.GetValueOrDefault(key));
    }

    public Task<long?> WriteAsync(string key, string text, long? expectedVersion, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var current = documents.GetValueOrDefault(key)?.Version ?? 0;
            if (expectedVersion is { } expected && expected != current) return Task.FromResult<long?>(null);
            documents[key] = new Document(key, text, current + 1);
            return Task.FromResult<long?>(current + 1);
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        lock (gate) documents.Remove(key);
        return Task.CompletedTask;
    }

    /// <summary>All is lost, as after a restore of half a backup.</summary>
    public void Forget(string prefix)
    {
        lock (gate)
        {
            foreach (var key in documents.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).ToList()) documents.Remove(key);
        }
    }
}
