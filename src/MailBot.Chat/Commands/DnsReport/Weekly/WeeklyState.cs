namespace MailBot.Chat.Commands.DnsReport.Weekly;

/// <summary>A domain's weekly look: what was known last, when the next one is, and what is still to be told.</summary>
internal sealed record WeeklyState
{
    /// <summary>Null before the first look.</summary>
    public KnownRecords? Known { get; init; }

    public DateTimeOffset Due { get; init; }

    /// <summary>An instance is at it until then; null while nobody is.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    public WeeklyNews? News { get; init; }
}

/// <param name="Since">When it was still so.</param>
/// <param name="To">Directory object ids of those who weren't told yet.</param>
internal sealed record WeeklyNews(DateTimeOffset Since, IReadOnlyList<RecordChange> Changes, IReadOnlyList<string> To);
