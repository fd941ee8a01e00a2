namespace MailBot.Requests.Execution;

/// <summary>Something to do for a request when its time has come. A wait is a due time, nothing sleeps.</summary>
/// <param name="RequestId">There is at most one open item per request and step; adding it again moves its due time.</param>
public sealed record WorkItem(string RequestId, WorkStep Step, DateTimeOffset Due);

public enum WorkStep
{
    /// <summary>Write what was approved.</summary>
    Execute,

    /// <summary>Read back what was written.</summary>
    Verify,

    /// <summary>Let a pending request expire.</summary>
    Expire,

    /// <summary>Show a pending request to the deputies.</summary>
    NotifyDeputies,

    /// <summary>Remind who can still decide, before the deadline.</summary>
    Remind,
}

/// <summary>A work item held by one worker until the lease ends. Finishing it goes through the fence: owner and version must still match.</summary>
/// <param name="Attempt">How often it was claimed, this time included.</param>
public sealed record WorkLease(string RequestId, WorkStep Step, string Owner, long Version, int Attempt, DateTimeOffset LeasedUntil);
