using MailBot.Requests.Audit;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Contracts;

/// <summary>Everything that one transition writes, in one transaction or not at all.</summary>
public sealed record Change
{
    /// <summary>The request as it shall be; its Version is <see cref="ExpectedVersion"/> + 1.</summary>
    public required Request Request { get; init; }

    /// <summary>The version that the decision was made on; 0 for a new request.</summary>
    public required long ExpectedVersion { get; init; }

    public required IReadOnlyList<AuditEntry> Audit { get; init; }

    public IReadOnlyList<WorkItem> Work { get; init; } = [];

    /// <summary>Open work of this request that is no longer wanted (the deadline of a decided request).</summary>
    public IReadOnlyList<WorkStep> Dropped { get; init; } = [];

    /// <summary>Copies to be posted. Every copy that exists is raised to the new version without being named.</summary>
    public IReadOnlyList<CardTarget> Cards { get; init; } = [];

    /// <summary>channel/conversation/activity id of what asked for it, unique: the same command is applied once.</summary>
    public string? CommandId { get; init; }

    /// <summary>Give the request the next number (it is returned in the Applied request).</summary>
    public bool AssignNumber { get; init; }

    /// <summary>The work that this change finishes; when the lease was lost nothing is written.</summary>
    public WorkLease? Finishes { get; init; }

    /// <summary>A second request that the same transaction touches (undo marks the request that it undoes), by conditional update.</summary>
    public LinkedRequest? Linked { get; init; }
}

/// <summary>Sets <see cref="Request.UndoneBy"/> of another request, provided that its version is still the expected one.</summary>
public sealed record LinkedRequest(string RequestId, long ExpectedVersion, string? UndoneBy);

/// <summary>A person who shall see a card of the request, and in which view.</summary>
/// <param name="Conversation">Where, if it must be one certain conversation; otherwise the person's personal chat.</param>
public sealed record CardTarget(PersonKey Person, CardView View, ConversationAddress? Conversation = null);

public enum CardView
{
    /// <summary>The requester's own card: form, summary, state.</summary>
    Requester,

    /// <summary>A decider's card with buttons while it is pending.</summary>
    Approver,

    /// <summary>Posted to the requester when the request has ended, so that the phone rings.</summary>
    Outcome,

    /// <summary>Seen by many: state only, no buttons.</summary>
    Shared,

    /// <summary>Said once, before the deadline, to somebody who can still decide; it tells of all their requests with that deadline.</summary>
    Reminder,
}

/// <summary>What came of a commit.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    public sealed record Applied(Request Request) : CommitResult;

    /// <summary>This very command was applied before; the request as it is now.</summary>
    public sealed record AlreadyApplied(Request Current) : CommitResult;

    /// <summary>
    /// Somebody was faster; nothing was written. The request as it is now; for a new request the one that stands in its way: the
    /// open draft, or the linked request that has moved on. Null when there is no such request.
    /// </summary>
    public sealed record Stale(Request? Current) : CommitResult;

    /// <summary>The work item belongs to another worker by now; nothing was written.</summary>
    public sealed record LeaseLost : CommitResult;
}
