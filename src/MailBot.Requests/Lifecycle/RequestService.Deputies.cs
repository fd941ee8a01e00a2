using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.People;

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
        var result = await store.CommitAsync(Showing(current, deputies) with { Finishes = work }, cancellationToken);
        return result is CommitResult.Applied or CommitResult.LeaseLost;
    }

    /// <summary>Shows somebody who may decide now what waits already; its requester reads on their card who is asked.</summary>
    /// <returns>How many pending requests this person may decide.</returns>
    public async Task<int> ShowPendingToAsync(Person person, CancellationToken cancellationToken)
    {
        var waiting = await ToDecideAsync(person.Key, cancellationToken);
        foreach (var request in waiting)
        {
            // Changed by somebody else just now: looked at again, as long as it still waits.
            for (var current = request; current is { State: RequestState.Pending };)
            {
                if (await store.CommitAsync(Showing(current, [person]), cancellationToken) is not CommitResult.Stale stale) break;
                current = stale.Current;
            }
        }

        return waiting.Count;
    }

    private Change Showing(Request current, IReadOnlyList<Person> people)
    {
        var names = string.Join(", ", people.Select(d => d.DisplayName));
        return new Change
        {
            Request = current with { Version = current.Version + 1 },
            ExpectedVersion = current.Version,
            Audit = [new AuditEntry(current.Id, clock.GetUtcNow(), null, "MailBot", current.State, current.State, nameof(Transition.NotifyDeputies), names, "clock")],
            Cards = [.. people.Select(p => new CardTarget(p.Key, CardView.Approver))],
        };
    }
}
