using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Execution;

/// <summary>The one way to the store: holds every change against the transition table before, and wakes the executor and the card writer after.</summary>
public sealed class GuardedRequestStore(IRequestStore store, WorkSignal executor, WorkSignal cards) : IRequestStore
{
    public async Task<CommitResult> CommitAsync(Change change, CancellationToken cancellationToken)
    {
        Transitions.Demand(change);
        var result = await store.CommitAsync(change, cancellationToken);
        if (result is CommitResult.Applied)
        {
            executor.Raise();
            cards.Raise();
        }

        return result;
    }

    public Task<Request?> FindAsync(string id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Request?> FindByNumberAsync(int number, CancellationToken cancellationToken) => store.FindByNumberAsync(number, cancellationToken);

    public Task<Request?> FindDraftAsync(PersonKey requester, string kind, CancellationToken cancellationToken) =>
        store.FindDraftAsync(requester, kind, cancellationToken);

    public Task<Request?> FindByCommandAsync(string commandId, CancellationToken cancellationToken) => store.FindByCommandAsync(commandId, cancellationToken);

    public Task<IReadOnlyList<Request>> ListAsync(RequestFilter filter, CancellationToken cancellationToken) => store.ListAsync(filter, cancellationToken);

    public Task<IReadOnlyList<AuditEntry>> AuditAsync(string requestId, CancellationToken cancellationToken) => store.AuditAsync(requestId, cancellationToken);

    public Task<IReadOnlyList<AuditEntry>> JournalAsync(PersonKey? about, int limit, CancellationToken cancellationToken) =>
        store.JournalAsync(about, limit, cancellationToken);
}
