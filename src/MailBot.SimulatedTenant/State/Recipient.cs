namespace MailBot.SimulatedTenant.State;

/// <summary>One mail recipient as Exchange knows it, at one moment. A change is a new value (see <see cref="RecipientHistory"/>).</summary>
internal sealed record Recipient
{
    /// <summary>Exchange's own id.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The Entra id (ExternalDirectoryObjectId), which is also the id in Graph.</summary>
    public required Guid ObjectId { get; init; }

    public required RecipientKind Kind { get; init; }
    public required string Name { get; init; }
    public required string DisplayName { get; init; }
    public required string Alias { get; init; }

    /// <summary>Prefixed addresses: <c>SMTP:</c> is the primary one, <c>smtp:</c> the others.</summary>
    public required IReadOnlyList<string> EmailAddresses { get; init; }

    public IReadOnlyList<Guid> ManagedBy { get; init; } = [];
    public IReadOnlyList<Guid> Members { get; init; } = [];
    public string? Notes { get; init; }
    public bool IsDirSynced { get; init; }
    public bool IsSoftDeleted { get; init; }
    public bool HiddenFromAddressLists { get; init; }
    public bool RequireSenderAuthentication { get; init; } = true;
    public DateTimeOffset WhenCreated { get; init; }
    public DateTimeOffset WhenChanged { get; init; }

    public string PrimarySmtpAddress() => ProxyAddress.Primary(EmailAddresses) ?? "";
}
