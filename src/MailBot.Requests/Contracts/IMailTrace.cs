using MailBot.Requests.Addresses;

namespace MailBot.Requests.Contracts;

/// <summary>What became of messages. The provider tells with a delay of 5 to 15 minutes: absence proves nothing.</summary>
public interface IMailTrace
{
    /// <summary>Newest first.</summary>
    Task<Reading<IReadOnlyList<TracedMessage>>> FindAsync(TraceQuery query, CancellationToken cancellationToken);

    /// <summary>Why a message failed: the non-delivery code and text, as the provider words it.</summary>
    Task<Reading<string>> WhyFailedAsync(TracedMessage message, CancellationToken cancellationToken);
}

/// <param name="Recipient">Null for all; a group's rows are its own (Expanded) and one per member.</param>
/// <param name="SubjectStart">What the subject begins with; null for any.</param>
/// <param name="Since">At most ten days back.</param>
public sealed record TraceQuery(EmailAddress? Recipient, EmailAddress? Sender, string? SubjectStart, DateTimeOffset Since);

/// <param name="Id">The same for every row of one message.</param>
public sealed record TracedMessage(
    string Id, EmailAddress? Sender, EmailAddress? Recipient, string Subject, TraceStatus Status, DateTimeOffset At);

public enum TraceStatus
{
    /// <summary>On its way, or the provider doesn't know yet.</summary>
    Pending,
    Delivered,

    /// <summary>A group: passed on to its members.</summary>
    Expanded,
    Failed,
    FilteredAsSpam,
    Quarantined,
    Other,
}
