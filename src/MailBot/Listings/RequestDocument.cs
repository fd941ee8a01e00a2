namespace MailBot.Listings;

/// <summary>A request for people and programs outside: the JSON of `requests show --json`.</summary>
internal sealed record RequestDocument
{
    public required string? Number { get; init; }

    public required string Kind { get; init; }

    public required string State { get; init; }

    public required string Requester { get; init; }

    public required string? DecidedBy { get; init; }

    public required string? DecidedAs { get; init; }

    public required string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? Deadline { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }

    public required string? Failure { get; init; }

    public required IReadOnlyList<ItemDocument> Items { get; init; }

    public required IReadOnlyList<AuditDocument> Audit { get; init; }
}

internal sealed record ItemDocument(string What, string Outcome, string? Failure);

internal sealed record AuditDocument(DateTimeOffset At, string Actor, string? From, string To, string Action, string? Reason, string Surface);

/// <summary>Who holds an address in the simulated tenant: the JSON of `tenant show --json`.</summary>
/// <param name="Group">Null for what is no group.</param>
internal sealed record AddressDocument(
    string Address, string Holder, string Type, IReadOnlyList<string> Addresses, GroupDocument? Group, IReadOnlyList<MailDocument> Mail);

/// <summary>One check of `doctor --json`.</summary>
internal sealed record CheckDocument(string Check, string Result, string Detail);
