using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.People;

namespace MailBot.Requests.Lifecycle;

/// <summary>
/// Everything that people can do with requests. Each method checks who asks, looks up the one transition table, and commits by
/// compare-and-swap; the answers are named, and only <see cref="CommandResult.Applied"/> changed anything.
/// </summary>
public sealed partial class RequestService(
    IRequestStore store,
    KindCatalogue kinds,
    Deciders deciders,
    Deadlines deadlines,
    TimeSpan withdrawal,
    TimeProvider clock)
{
    /// <summary>Shortest and longest reason of a refusal, in characters.</summary>
    public const int ReasonMinimum = 5;
    public const int ReasonMaximum = 300;

    /// <summary>Who may see and decide a request at this moment.</summary>
    public Deciders Deciders => deciders;

    public ApprovalPolicy Policy => deciders.Policy;

    /// <summary>A request as it is now: one whose deadline has passed is expired by reading it.</summary>
    public async Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } request ? await ExpireIfDueAsync(request, cancellationToken) : null;

    public async Task<Request?> FindByNumberAsync(int number, CancellationToken cancellationToken) =>
        await store.FindByNumberAsync(number, cancellationToken) is { } request ? await ExpireIfDueAsync(request, cancellationToken) : null;

    public Task<Request?> FindDraftAsync(PersonKey requester, string kind, CancellationToken cancellationToken) =>
        store.FindDraftAsync(requester, kind, cancellationToken);

    /// <summary>A person's requests, newest first.</summary>
    public Task<IReadOnlyList<Request>> OfAsync(PersonKey requester, int limit, CancellationToken cancellationToken) =>
        FreshAsync(new RequestFilter(Requester: requester, Limit: limit), cancellationToken);

    /// <summary>What this person could decide now, oldest first. Empty for somebody who decides nothing.</summary>
    public async Task<IReadOnlyList<Request>> ToDecideAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var pending = await FreshAsync(new RequestFilter(States: [RequestState.Pending], Limit: 100), cancellationToken);
        var own = new List<Request>();
        foreach (var request in pending.Where(r => r.State == RequestState.Pending).Reverse())
        {
            if (await deciders.MayDecideAsync(person, request, cancellationToken)) own.Add(request);
        }

        return own;
    }

    private async Task<IReadOnlyList<Request>> FreshAsync(RequestFilter filter, CancellationToken cancellationToken)
    {
        var listed = await store.ListAsync(filter, cancellationToken);
        var fresh = new List<Request>(listed.Count);
        foreach (var request in listed) fresh.Add(await ExpireIfDueAsync(request, cancellationToken));
        return fresh;
    }
}
