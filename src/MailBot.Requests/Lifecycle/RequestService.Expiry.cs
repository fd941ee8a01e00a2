using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Requests.Lifecycle;

public sealed partial class RequestService
{
    /// <summary>Silence never approves: a pending request whose deadline has passed is expired, by whoever sees it first.</summary>
    public async Task<Request> ExpireIfDueAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.State != RequestState.Pending || request.Deadline is not { } deadline || clock.GetUtcNow() < deadline) return request;
        var expired = Ended(request, RequestState.Expired) with { Version = request.Version + 1 };
        var change = new Change
        {
            Request = expired,
            ExpectedVersion = request.Version,
            Audit = [new AuditEntry(request.Id, clock.GetUtcNow(), null, "MailBot", request.State, expired.State, nameof(Transition.Expire), null, "clock")],
            Dropped = Waiting,
            Cards = [new CardTarget(request.Requester, CardView.Outcome)],
            Linked = await ReleaseUndoneAsync(request, cancellationToken),
        };
        return await store.CommitAsync(change, cancellationToken) switch
        {
            CommitResult.Applied applied => applied.Request,
            CommitResult.Stale { Current: { } current } => current,
            _ => request,
        };
    }
}
