using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Requests.Lifecycle;

public sealed partial class RequestService
{
    /// <summary>Half of the time is over without a decision: the deputies see the request too.</summary>
    /// <returns>False when there is nobody to tell (any more); the work item is then still open.</returns>
    public async Task<bool> NotifyDeputiesAsync(WorkLease work, Request request, CancellationToken cancellationToken)
    {
        var current = await ExpireIfDueAsync(request, cancellationToken);
        var deputies = await deciders.AskedLaterAsync(current, cancellationToken);
        if (current.State != RequestState.Pending || deputies.Count == 0) return false;
        var names = string.Join(", ", deputies.Select(d => d.DisplayName));
        var result = await store.CommitAsync(new Change
        {
            Request = current with { Version = current.Version + 1 },
            ExpectedVersion = current.Version,
            Audit = [new AuditEntry(current.Id, clock.GetUtcNow(), null, "MailBot", current.State, current.State, nameof(Transition.NotifyDeputies), names, "clock")],
            Cards = [.. deputies.Select(p => new CardTarget(p.Key, CardView.Approver))],
            Finishes = work,
        }, cancellationToken);
        return result is CommitResult.Applied or CommitResult.LeaseLost;
    }
}
