namespace MailBot.Requests.Approvals;

/// <summary>When those who can still decide are reminded: 24 h and 4 h before the deadline, never twice within four hours.</summary>
public static class Reminders
{
    /// <summary>Time in which nobody is told again: after the request was sent, and before its deadline.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(4);

    private static readonly TimeSpan[] Before = [TimeSpan.FromHours(24), Rest];

    /// <summary>The first reminder later than <paramref name="after"/>; null when none is left.</summary>
    public static DateTimeOffset? NextDue(DateTimeOffset deadline, DateTimeOffset after)
    {
        foreach (var before in Before)
        {
            if (deadline - before > after) return deadline - before;
        }

        return null;
    }

    /// <summary>When the reminder that is due now became due; null when it is too early for any.</summary>
    public static DateTimeOffset? LastDue(DateTimeOffset deadline, DateTimeOffset now)
    {
        var last = Array.FindLast(Before, before => deadline - before <= now);
        return last == TimeSpan.Zero ? null : deadline - last;
    }
}
