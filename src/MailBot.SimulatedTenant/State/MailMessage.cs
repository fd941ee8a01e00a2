namespace MailBot.SimulatedTenant.State;

/// <summary>A message that was sent to or within the company, and what becomes of it. Decided when it is sent.</summary>
internal sealed record MailMessage
{
    public required Guid Id { get; init; }
    public required bool FromOutside { get; init; }
    public required string Sender { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>From when the message trace tells of it.</summary>
    public required DateTimeOffset TracedAt { get; init; }

    /// <summary>Why it never came in: then the trace knows nothing of it. Null for one that came in.</summary>
    public string? TurnedAway { get; init; }

    public required IReadOnlyList<MailFate> Fates { get; init; }

    public string MessageId => $"<{Id:N}@{(FromOutside ? "mail.example" : "FRAP264.PROD.OUTLOOK.COM")}>";
}

/// <summary>What becomes of a message for one recipient: a row of the trace.</summary>
/// <param name="SettledAt">Pending until then.</param>
/// <param name="Reason">Why it failed, as SMTP words it.</param>
internal sealed record MailFate(string Recipient, MailStatus Status, DateTimeOffset SettledAt, string? Reason = null)
{
    public MailStatus At(DateTimeOffset now) => SettledAt <= now ? Status : MailStatus.Pending;
}

/// <summary>Statuses with the trace's own names.</summary>
internal enum MailStatus
{
    Pending,
    Delivered,
    Expanded,
    Failed,
    FilteredAsSpam,
}
