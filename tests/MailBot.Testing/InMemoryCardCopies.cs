using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Testing;

/// <summary>The card copies' contract in memory. It reads the store's changes, as the one transaction of a real store would write them.</summary>
public sealed class InMemoryCardCopies(InMemoryRequestStore store, IConversationBook book, TimeProvider clock) : ICardCopies
{
    private sealed record Row(CardCopy Copy, DateTimeOffset Due, DateTimeOffset LeasedUntil);

    private readonly Lock gate = new();
    private readonly List<Row> rows = [];
    private int seen;

    public IReadOnlyList<CardCopy> All
    {
        get
        {
            lock (gate)
            {
                Follow();
                return [.. rows.Select(r => r.Copy)];
            }
        }
    }

    public async Task<IReadOnlyList<CardCopy>> ClaimAsync(string owner, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        var claimed = new List<CardCopy>();
        foreach (var row in Waiting().Where(r => r.LeasedUntil <= clock.GetUtcNow()).Take(limit))
        {
            if ((row.Copy.Conversation ?? await book.FindAsync(row.Copy.Person, cancellationToken)) is not { } conversation) continue;
            var copy = row.Copy with { Conversation = conversation, Owner = owner, Lease = row.Copy.Lease + 1, Attempt = row.Copy.Attempt + 1 };
            Put(copy.Id, r => r with { Copy = copy, LeasedUntil = clock.GetUtcNow() + lease });
            claimed.Add(copy);
        }

        return claimed;
    }

    public Task ShownAsync(CardCopy copy, long version, string? activityId, CancellationToken cancellationToken)
    {
        Put(copy.Id, r => r with
        {
            Copy = r.Copy with { ShownVersion = Math.Max(r.Copy.ShownVersion, version), ActivityId = activityId ?? r.Copy.ActivityId, Attempt = 0, Owner = r.Copy.Lease == copy.Lease ? null : r.Copy.Owner },
            LeasedUntil = r.Copy.Lease == copy.Lease ? default : r.LeasedUntil,
        });
        return Task.CompletedTask;
    }

    public Task PostponeAsync(CardCopy copy, DateTimeOffset due, CancellationToken cancellationToken)
    {
        Put(copy.Id, r => r with { Copy = r.Copy with { Owner = null }, Due = due, LeasedUntil = default });
        return Task.CompletedTask;
    }

    public Task DeadAsync(CardCopy copy, string why, CancellationToken cancellationToken)
    {
        Put(copy.Id, r => r with { Copy = r.Copy with { Alive = false, Owner = null }, LeasedUntil = default });
        return Task.CompletedTask;
    }

    public async Task AddAsync(string requestId, CardTarget target, CancellationToken cancellationToken)
    {
        var request = await store.FindAsync(requestId, cancellationToken) ?? throw new ArgumentException("There is no such request.", nameof(requestId));
        lock (gate)
        {
            Follow();
            Add(requestId, target, request.Version);
        }
    }

    public Task<CardCopy?> FindByActivityAsync(ConversationAddress conversation, string activityId, CancellationToken cancellationToken) =>
        Task.FromResult(All.LastOrDefault(c => c.ActivityId == activityId && c.Conversation?.Key == conversation.Key));

    public Task<IReadOnlyList<CardCopy>> OfActivityAsync(ConversationAddress conversation, string activityId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CardCopy>>([.. All.Where(c => c.ActivityId == activityId && c.Conversation?.Key == conversation.Key)]);

    public Task<IReadOnlyList<CardCopy>> PostedToAsync(PersonKey person, CardView view, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CardCopy>>([.. All.Reverse().Where(c => c is { Alive: true, ActivityId: not null } && c.Person == person && c.View == view).Take(limit)]);

    public Task<IReadOnlyList<CardCopy>> OfRequestAsync(string requestId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CardCopy>>([.. All.Where(c => c.RequestId == requestId)]);

    public async Task<int> CountWaitingAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var row in Waiting())
        {
            if (row.Copy.Conversation is not null || await book.FindAsync(row.Copy.Person, cancellationToken) is not null) count++;
        }

        return count;
    }

    private List<Row> Waiting()
    {
        lock (gate)
        {
            Follow();
            var now = clock.GetUtcNow();
            return [.. rows.Where(r => r.Copy.Alive && r.Copy.WantedVersion > r.Copy.ShownVersion && r.Due <= now)];
        }
    }

    private void Follow()
    {
        for (; seen < store.Changes.Count; seen++)
        {
            var change = store.Changes[seen];
            Raise(change.Request.Id, change.Request.Version);
            if (change.Linked is { } linked) Raise(linked.RequestId, linked.ExpectedVersion + 1);
            foreach (var target in change.Cards) Add(change.Request.Id, target, change.Request.Version);
        }
    }

    private void Raise(string requestId, long version)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Copy.RequestId == requestId && rows[i].Copy.Alive) rows[i] = rows[i] with { Copy = rows[i].Copy with { WantedVersion = version }, Due = clock.GetUtcNow() };
        }
    }

    private void Add(string requestId, CardTarget target, long version) => rows.Add(new Row(
        new CardCopy($"{rows.Count + 1}", requestId, target.Person, target.View, target.Conversation, null, version, 0, 0, true, null, 0), clock.GetUtcNow(), default));

    private void Put(string id, Func<Row, Row> change)
    {
        lock (gate)
        {
            var index = rows.FindIndex(r => r.Copy.Id == id);
            rows[index] = change(rows[index]);
        }
    }
}
