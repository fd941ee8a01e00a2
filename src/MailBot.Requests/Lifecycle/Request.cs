using MailBot.Requests.Approvals;
using MailBot.Requests.Execution;
using MailBot.Requests.People;

namespace MailBot.Requests.Lifecycle;

/// <summary>One thing that somebody asked for, from draft to outcome. Immutable: a change makes the next version.</summary>
public sealed record Request
{
    /// <summary>Opaque and unguessable; all that a card carries besides the version.</summary>
    public required string Id { get; init; }

    /// <summary>Raised by one on every change; 1 for a new draft.</summary>
    public required long Version { get; init; }

    /// <summary>Given when it is sent, never reused: 427 is shown as D-0427.</summary>
    public int? Number { get; init; }

    /// <summary>Name of the kind, for example AddAlias.</summary>
    public required string Kind { get; init; }

    public required RequestState State { get; init; }

    public required PersonKey Requester { get; init; }

    /// <summary>The requester's name when it was asked.</summary>
    public required string RequesterName { get; init; }

    /// <summary>"fr" or "en": the language the requester speaks to the bot.</summary>
    public required string Language { get; init; }

    /// <summary>The facts, JSON text encoded by the kind itself.</summary>
    public required string Payload { get; init; }

    public required int PayloadVersion { get; init; }

    /// <summary>Why, in the requester's words.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Pending requests expire here.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>A question moves the deadline once.</summary>
    public bool DeadlineMoved { get; init; }

    public Decision? Decision { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The plan: fixed when the request is sent, with the outcome of each item.</summary>
    public IReadOnlyList<RequestItem> Items { get; init; } = [];

    /// <summary>Why the whole request failed before any item was tried.</summary>
    public ItemFailure? Failure { get; init; }

    /// <summary>Id of the request that this one undoes.</summary>
    public string? Undoes { get; init; }

    /// <summary>Id of the request that undoes this one.</summary>
    public string? UndoneBy { get; init; }

    public string? Label => Number is { } number ? RequestNumber.Format(number) : null;
}
