using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Testing;

/// <summary>The work queue's contract in memory, on the test's clock.</summary>
public sealed class InMemoryWorkQueue(TimeProvider clock) : IWorkQueue
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string, WorkStep), Row> rows = [];

    private sealed record Row(WorkItem Item, string? Owner, DateTimeOffset LeasedUntil, long Version, int Attempt);

    public IReadOnlyList<WorkItem> Open
    {
        get
        {
            lock (gate) return [.. rows.Values.Select(r => r.Item)];
        }
    }

    internal void Put(WorkItem item)
    {
        lock (gate) rows[(item.RequestId, item.Step)] = new Row(item, null, default, (rows.GetValueOrDefault((item.RequestId, item.Step))?.Version ?? 0) + 1, 0);
    }

    internal void Remove(string requestId, WorkStep step)
    {
        lock (gate) rows.Remove((requestId, step));
    }

    internal bool Holds(WorkLease lease)
    {
        lock (gate) return Find(lease) is not null;
    }

    public Task<IReadOnlyList<WorkLease>> ClaimAsync(string owner, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var due = rows.Values.Where(r => r.Item.Due <= now && (r.Owner is null || r.LeasedUntil <= now)).OrderBy(r => r.Item.Due).Take(limit).ToList();
            var claimed = new List<WorkLease>();
            foreach (var row in due)
            {
                var held = row with { Owner = owner, LeasedUntil = now + lease, Version = row.Version + 1, Attempt = row.Attempt + 1 };
                rows[(row.Item.RequestId, row.Item.Step)] = held;
                claimed.Add(new WorkLease(row.Item.RequestId, row.Item.Step, owner, held.Version, held.Attempt, held.LeasedUntil));
            }

            return Task.FromResult<IReadOnlyList<WorkLease>>(claimed);
        }
    }

    public Task<bool> RenewAsync(WorkLease work, TimeSpan lease, CancellationToken cancellationToken) =>
        Change(work, row => row with { LeasedUntil = clock.GetUtcNow() + lease });

    public Task<bool> PostponeAsync(WorkLease work, DateTimeOffset due, CancellationToken cancellationToken) =>
        Change(work, row => row with { Item = row.Item with { Due = due }, Owner = null });

    public Task<bool> FinishAsync(WorkLease work, CancellationToken cancellationToken) => Change(work, _ => null);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(rows.Count == 0 ? (DateTimeOffset?)null : rows.Values.Min(r => r.Item.Due));
    }

    public Task<int> CountBusyAsync(DateTimeOffset horizon, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(rows.Values.Count(r => r.Owner is not null || (r.Item.Step is WorkStep.Execute or WorkStep.Verify && r.Item.Due < horizon)));
    }

    private Task<bool> Change(WorkLease work, Func<Row, Row?> change)
    {
        lock (gate)
        {
            if (Find(work) is not { } row) return Task.FromResult(false);
            if (change(row) is { } next) rows[(work.RequestId, work.Step)] = next;
            else rows.Remove((work.RequestId, work.Step));
            return Task.FromResult(true);
        }
    }

    private Row? Find(WorkLease work) =>
        rows.TryGetValue((work.RequestId, work.Step), out var row) && row.Owner == work.Owner && row.Version == work.Version ? row : null;
}
