using MailBot.Requests.Contracts;

namespace MailBot.Requests.Lifecycle;

/// <summary>What can happen to a request.</summary>
public enum Transition
{
    Create,
    Edit,
    Send,
    Abandon,
    Approve,
    Refuse,
    Ask,
    Answer,
    Cancel,
    Expire,
    Withdraw,
    Start,
    Invalidate,
    Record,

    /// <summary>What is dead is deleted and created again, once.</summary>
    Recreate,
    Finish,

    /// <summary>Somebody saw a message arrive.</summary>
    Confirm,

    /// <summary>Somebody waits for a message in vain: proven anew.</summary>
    Doubt,
    Retry,
    NotifyDeputies,
    Remind,
}

/// <summary>Who may bring a transition about.</summary>
public enum Mover
{
    Requester,
    Decider,
    RequesterOrDecider,
    Clock,
    Executor,
}

/// <summary>The one table: nothing else changes the state of a request.</summary>
public static class Transitions
{
    /// <summary>One row: from which state, by what, by whom, to which states.</summary>
    public sealed record Row(RequestState From, Transition Transition, Mover Mover, params RequestState[] To);

    public static IReadOnlyList<Row> Table { get; } =
    [
        new(RequestState.Draft, Transition.Edit, Mover.Requester, RequestState.Draft),
        new(RequestState.Draft, Transition.Send, Mover.Requester, RequestState.Pending),
        new(RequestState.Draft, Transition.Abandon, Mover.Requester, RequestState.Cancelled),
        new(RequestState.Draft, Transition.Withdraw, Mover.Requester, RequestState.Approved),
        new(RequestState.Pending, Transition.Approve, Mover.Decider, RequestState.Approved),
        new(RequestState.Pending, Transition.Refuse, Mover.Decider, RequestState.Refused),
        new(RequestState.Pending, Transition.Ask, Mover.Decider, RequestState.Pending),
        new(RequestState.Pending, Transition.Answer, Mover.Requester, RequestState.Pending),
        new(RequestState.Pending, Transition.Cancel, Mover.Requester, RequestState.Cancelled),
        new(RequestState.Pending, Transition.NotifyDeputies, Mover.Clock, RequestState.Pending),
        new(RequestState.Pending, Transition.Remind, Mover.Clock, RequestState.Pending),
        new(RequestState.Pending, Transition.Expire, Mover.Clock, RequestState.Expired),
        new(RequestState.Approved, Transition.Cancel, Mover.Requester, RequestState.Cancelled),
        new(RequestState.Approved, Transition.Start, Mover.Executor, RequestState.Running),
        new(RequestState.Approved, Transition.Invalidate, Mover.Executor, RequestState.Failed),
        new(RequestState.Running, Transition.Record, Mover.Executor, RequestState.Running, RequestState.Verifying),
        new(RequestState.Running, Transition.Finish, Mover.Executor, RequestState.Done, RequestState.Partial, RequestState.Failed),
        new(RequestState.Verifying, Transition.Record, Mover.Executor, RequestState.Verifying),
        new(RequestState.Verifying, Transition.Recreate, Mover.Executor, RequestState.Running),
        new(RequestState.Verifying, Transition.Finish, Mover.Executor, RequestState.Done, RequestState.Partial, RequestState.Failed),
        new(RequestState.Verifying, Transition.Confirm, Mover.RequesterOrDecider, RequestState.Verifying),
        new(RequestState.Done, Transition.Confirm, Mover.RequesterOrDecider, RequestState.Done),
        new(RequestState.Partial, Transition.Confirm, Mover.RequesterOrDecider, RequestState.Partial),
        new(RequestState.Done, Transition.Doubt, Mover.RequesterOrDecider, RequestState.Verifying),
        new(RequestState.Partial, Transition.Doubt, Mover.RequesterOrDecider, RequestState.Verifying),
        new(RequestState.Partial, Transition.Retry, Mover.RequesterOrDecider, RequestState.Running),
        new(RequestState.Failed, Transition.Retry, Mover.RequesterOrDecider, RequestState.Running),
    ];

    /// <summary>The row for a transition out of a state; null when it can't happen there.</summary>
    public static Row? Find(RequestState from, Transition transition) =>
        Table.FirstOrDefault(row => row.From == from && row.Transition == transition);

    public static bool Allows(RequestState from, Transition transition, RequestState to) =>
        Find(from, transition)?.To.Contains(to) ?? false;

    /// <summary>The last lock before the one write: each line of the journal must be a row of the table, and the last must lead where the request stands.</summary>
    /// <exception cref="InvalidOperationException">A fault of the program; nothing was written.</exception>
    public static void Demand(Change change)
    {
        foreach (var entry in change.Audit)
        {
            var known = Enum.TryParse<Transition>(entry.Action, out var transition);
            var allowed = known && (entry.From is { } from
                ? Allows(from, transition, entry.To)
                : transition == Transition.Create && entry.To == RequestState.Draft);
            if (!allowed) throw new InvalidOperationException($"{entry.Action} does not lead from {entry.From} to {entry.To}.");
        }

        if (change.Audit.Count == 0 || change.Audit[^1].To != change.Request.State)
        {
            throw new InvalidOperationException($"The journal does not say how the request became {change.Request.State}.");
        }
    }

    /// <summary>States in which nothing more happens by itself.</summary>
    public static bool IsEnded(RequestState state) => state is
        RequestState.Refused or RequestState.Cancelled or RequestState.Expired
        or RequestState.Done or RequestState.Partial or RequestState.Failed;
}
