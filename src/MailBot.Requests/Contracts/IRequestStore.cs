using MailBot.Requests.Audit;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Contracts;

/// <summary>The requests and their journal. There is one write.</summary>
public interface IRequestStore
{
    /// <summary>
    /// Applies a change if the request still has the expected version (compare-and-swap), all of it in one transaction.
    /// A new draft of a person who already has one of that kind is Stale(that draft).
    /// </summary>
    Task<CommitResult> CommitAsync(Change change, CancellationToken cancellationToken);

    Task<Request?> FindAsync(string id, CancellationToken cancellationToken);

    Task<Request?> FindByNumberAsync(int number, CancellationToken cancellationToken);

    Task<Request?> FindDraftAsync(PersonKey requester, string kind, CancellationToken cancellationToken);

    /// <summary>The request that a command was applied to, as it is now; null when the command is new.</summary>
    Task<Request?> FindByCommandAsync(string commandId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Request>> ListAsync(RequestFilter filter, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<AuditEntry>> AuditAsync(string requestId, CancellationToken cancellationToken);

    /// <summary>The journal over all requests, newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> JournalAsync(PersonKey? about, int limit, CancellationToken cancellationToken);
}

/// <summary>What to list; null means any.</summary>
public sealed record RequestFilter(
    PersonKey? Requester = null,
    IReadOnlyList<RequestState>? States = null,
    int Limit = 50);
