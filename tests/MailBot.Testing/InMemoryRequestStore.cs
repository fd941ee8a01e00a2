using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Testing;

/// <summary>The request store's contract in memory: compare-and-swap, command ids, numbers, work and card targets.</summary>
public sealed class InMemoryRequestStore(InMemoryWorkQueue work) : IRequestStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Request> requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> commands = new(StringComparer.Ordinal);
    private readonly List<AuditEntry> audit = [];
    private int lastNumber;

    /// <summary>Every card target of every change, in order.</summary>
    public List<(string RequestId, CardTarget Target)> Cards { get; } = [];

    public List<Change> Changes { get; } = [];

    public Task<CommitResult> CommitAsync(Change change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult(Commit(change));
    }

    private CommitResult Commit(Change change)
    {
        if (change.CommandId is { } command && commands.TryGetValue(command, out var known)) return new CommitResult.AlreadyApplied(requests[known]);
        if (change.Finishes is { } lease && !work.Holds(lease)) return new CommitResult.LeaseLost();
        var id = change.Request.Id;
        var current = requests.GetValueOrDefault(id);
        if ((current?.Version ?? 0) != change.ExpectedVersion) return new CommitResult.Stale(current);
        if (change.ExpectedVersion == 0 && change.Request.State == RequestState.Draft && Draft(change.Request.Requester, change.Request.Kind) is { } open)
        {
            return new CommitResult.Stale(open);
        }

        if (change.Linked is { } linked && requests.GetValueOrDefault(linked.RequestId)?.Version != linked.ExpectedVersion) return new CommitResult.Stale(current);
        return Apply(change);
    }

    private CommitResult.Applied Apply(Change change)
    {
        var request = change.AssignNumber ? change.Request with { Number = ++lastNumber } : change.Request;
        requests[request.Id] = request;
        if (change.Linked is { } linked)
        {
            var original = requests[linked.RequestId];
            requests[linked.RequestId] = original with { Version = original.Version + 1, UndoneBy = linked.UndoneBy };
        }

        if (change.CommandId is { } command) commands[command] = request.Id;
        audit.AddRange(change.Audit);
        Cards.AddRange(change.Cards.Select(c => (request.Id, c)));
        Changes.Add(change);
        if (change.Finishes is { } lease) work.Remove(lease.RequestId, lease.Step);
        foreach (var step in change.Dropped) work.Remove(request.Id, step);
        foreach (var item in change.Work) work.Put(item);
        return new CommitResult.Applied(request);
    }

    private Request? Draft(PersonKey requester, string kind) =>
        requests.Values.FirstOrDefault(r => r.State == RequestState.Draft && r.Requester == requester && r.Kind == kind);

    public Task<Request?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(requests.GetValueOrDefault(id));
    }

    public Task<Request?> FindByNumberAsync(int number, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(requests.Values.FirstOrDefault(r => r.Number == number));
    }

    public Task<Request?> FindDraftAsync(PersonKey requester, string kind, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(Draft(requester, kind));
    }

    public Task<Request?> FindByCommandAsync(string commandId, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(commands.TryGetValue(commandId, out var id) ? requests[id] : null);
    }

    public Task<IReadOnlyList<Request>> ListAsync(RequestFilter filter, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            IReadOnlyList<Request> found =
            [
                .. requests.Values
                    .Where(r => filter.Requester is not { } requester || r.Requester == requester)
                    .Where(r => filter.States is not { } states || states.Contains(r.State))
                    .OrderByDescending(r => r.CreatedAt)
                    .Take(filter.Limit),
            ];
            return Task.FromResult(found);
        }
    }

    public Task<IReadOnlyList<AuditEntry>> AuditAsync(string requestId, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<AuditEntry>>([.. audit.Where(a => a.RequestId == requestId)]);
    }

    public Task<IReadOnlyList<AuditEntry>> JournalAsync(PersonKey? about, int limit, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            IReadOnlyList<AuditEntry> lines =
            [
                .. audit.Where(a => about is not { } person || a.Actor == person || requests[a.RequestId].Requester == person).Reverse().Take(limit),
            ];
            return Task.FromResult(lines);
        }
    }
}
