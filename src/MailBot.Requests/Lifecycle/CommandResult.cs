using MailBot.Requests.Kinds;
using MailBot.Requests.People;

namespace MailBot.Requests.Lifecycle;

/// <summary>What a command came to. In every case but Applied nothing was changed by it.</summary>
public abstract record CommandResult
{
    private CommandResult() { }

    public sealed record Applied(Request Request) : CommandResult;

    /// <summary>This command was applied before (repeated delivery); the request as it is now.</summary>
    public sealed record AlreadyApplied(Request Request) : CommandResult;

    /// <summary>The request changed since the card was drawn, or somebody was faster; the request as it is now.</summary>
    public sealed record Outdated(Request Request) : CommandResult;

    /// <summary>The request's state does not allow it.</summary>
    public sealed record NotPossible(Request Request, Transition Wanted) : CommandResult;

    public sealed record NotAllowed(Denial Denial) : CommandResult;

    /// <summary>The facts are not in order; the draft (if there is one) stays open.</summary>
    public sealed record Blocked(Request? Draft, IReadOnlyList<RequestProblem> Problems) : CommandResult;

    /// <summary>The only approver's own request: a second, typed confirmation is needed.</summary>
    public sealed record NeedsConfirmation(Request Request) : CommandResult;

    /// <summary>No such request, or none that this person may know of.</summary>
    public sealed record Unknown : CommandResult;
}

/// <summary>Why somebody may not do something.</summary>
public abstract record Denial
{
    private Denial() { }

    public sealed record MayNotAsk(IReadOnlyList<Person> Approvers) : Denial;

    public sealed record GuestsMayNot : Denial;

    /// <summary>Nobody could decide it: the requester is the only approver and the declared mode is off.</summary>
    public sealed record NobodyCanDecide : Denial;

    public sealed record OwnRequest(Request Request, IReadOnlyList<Person> Deciders) : Denial;

    public sealed record NoApprover(IReadOnlyList<Person> Deciders) : Denial;

    /// <summary>The directory doesn't tell now whether this person owns the group that it is about.</summary>
    public sealed record CantTell : Denial;

    public sealed record NotTheRequester(Request Request) : Denial;

    /// <summary>There is nothing that could be undone: nothing was done, or it was undone already.</summary>
    public sealed record NothingToUndo(Request Request) : Denial;

    public sealed record NotReversible(Request Request) : Denial;

    public sealed record ReasonMissing(Request Request, int Minimum, int Maximum) : Denial;
}
