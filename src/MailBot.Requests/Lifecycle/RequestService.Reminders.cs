using MailBot.Requests.Approvals;
using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.People;

namespace MailBot.Requests.Lifecycle;

public sealed partial class RequestService
{
    /// <summary>A reminder that another request carries is looked for again after this.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Reminds who can still decide, of all their requests with this deadline in one message: the oldest of them carries it.
    /// </summary>
    /// <returns>When to look again; null when the work is over.</returns>
    public async Task<DateTimeOffset?> RemindAsync(WorkLease work, Request request, CancellationToken cancellationToken)
    {
        var current = await ExpireIfDueAsync(request, cancellationToken);
        if (current is not { State: RequestState.Pending, Deadline: { } deadline }) return null;
        var now = clock.GetUtcNow();
        if (Reminders.LastDue(deadline, now) is not { } due) return Reminders.NextDue(deadline, now);
        var (uncovered, wait) = await UncoveredAsync(current, due, cancellationToken);
        if (wait && work.Attempt < 6) return now + LookAgain;
        var next = Reminders.NextDue(deadline, now);
        if (uncovered.Count == 0) return next;
        await store.CommitAsync(Reminding(current, uncovered, next) with { Finishes = work }, cancellationToken);
        // Where the commit met a newer version the work is still there.
        return now;
    }

    /// <summary>Whom no older request with the same deadline reminds; and whether one of those is about to.</summary>
    private async Task<(IReadOnlyList<Person> Uncovered, bool Wait)> UncoveredAsync(Request current, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var uncovered = (await AskedByNowAsync(current, cancellationToken)).ToList();
        var wait = false;
        var pending = await store.ListAsync(new RequestFilter(States: [RequestState.Pending], Limit: 100), cancellationToken);
        foreach (var older in pending.Where(r => r.Deadline == current.Deadline && r.Number < current.Number && IsReminded(r, due)))
        {
            var covered = (await AskedByNowAsync(older, cancellationToken)).Select(p => p.Key).ToHashSet();
            if (!uncovered.Exists(p => covered.Contains(p.Key))) continue;
            var told = (await store.AuditAsync(older.Id, cancellationToken)).Any(e => e.Action == nameof(Transition.Remind) && e.At >= due);
            wait |= !told;
            uncovered.RemoveAll(p => covered.Contains(p.Key));
        }

        return (uncovered, wait);
    }

    /// <summary>A request that was sent just before is not reminded of.</summary>
    private static bool IsReminded(Request request, DateTimeOffset due) => request.SentAt is { } sent && sent + Reminders.Rest < due;

    /// <summary>Everybody who has the request before them: the deputies from half of the time on.</summary>
    private async Task<IReadOnlyList<Person>> AskedByNowAsync(Request request, CancellationToken cancellationToken)
    {
        var also = await deciders.OfAsync(request, cancellationToken);
        var asked = Policy.AskedAtOnce(request.Requester, also);
        return request is { SentAt: { } sent, Deadline: { } deadline } && clock.GetUtcNow() >= Deadlines.Half(sent, deadline)
            ? [.. asked, .. Policy.AskedLater(request.Requester, also)]
            : asked;
    }

    private Change Reminding(Request current, IReadOnlyList<Person> people, DateTimeOffset? next)
    {
        var names = string.Join(", ", people.Select(p => p.DisplayName));
        return new Change
        {
            Request = current with { Version = current.Version + 1 },
            ExpectedVersion = current.Version,
            Audit = [new AuditEntry(current.Id, clock.GetUtcNow(), null, "MailBot", current.State, current.State, nameof(Transition.Remind), names, "clock")],
            Cards = [.. people.Select(p => new CardTarget(p.Key, CardView.Reminder))],
            Work = next is { } due ? [new WorkItem(current.Id, WorkStep.Remind, due)] : [],
        };
    }
}
