namespace MailBot.Requests.Lifecycle;

/// <summary>Where a request stands. Only <see cref="Transitions"/> says how it moves on.</summary>
public enum RequestState
{
    Draft,
    Pending,
    Refused,
    Cancelled,
    Expired,

    /// <summary>Decided, nothing written yet. Never shown as done.</summary>
    Approved,
    Running,

    /// <summary>The provider accepted the writes; they have not been read back yet.</summary>
    Verifying,
    Done,
    Partial,
    Failed,
}
