namespace MailBot.Listings;

/// <summary>A group of the simulated tenant: part of `tenant show --json`. People and groups by name.</summary>
internal sealed record GroupDocument
{
    public required IReadOnlyList<string> Members { get; init; }

    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>Who may send with the group's address.</summary>
    public required IReadOnlyList<string> SendAs { get; init; }

    public required string? Description { get; init; }

    public required string? Notes { get; init; }

    public required bool AcceptsOutside { get; init; }

    public required bool Moderated { get; init; }

    public required bool Hidden { get; init; }

    public required IReadOnlyList<string> AcceptOnlyFrom { get; init; }

    public required IReadOnlyList<string> RejectFrom { get; init; }

    public required string Behaviour { get; init; }
}

/// <summary>A message that passed the simulated tenant: `tenant show --json` and `tenant log --json`.</summary>
/// <param name="TurnedAway">Why it never came in; null when it did.</param>
internal sealed record MailDocument(
    DateTimeOffset At, string From, string To, string Subject, bool FromOutside, string? TurnedAway, IReadOnlyList<MailFateDocument> Fates);

/// <param name="SettledAt">Pending until then.</param>
internal sealed record MailFateDocument(string Recipient, string Status, DateTimeOffset SettledAt, string? Reason);

/// <summary>A line of `tenant log --json` that is a message and no request.</summary>
internal sealed record MailLine(MailDocument Mail);
