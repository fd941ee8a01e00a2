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
    public string? Description { get; init; }
    public string? Notes { get; init; }
    public bool IsDirSynced { get; init; }
    public bool IsSoftDeleted { get; init; }

    /// <summary>Gone for good; kept only because other servers show it a little longer.</summary>
    public bool IsDeleted { get; init; }

    public bool HiddenFromAddressLists { get; init; }
    public bool RequireSenderAuthentication { get; init; } = true;

    // These are set and not init: read from a file that lacks them, an init property would lose its default.

    /// <summary>Object ids of those who may send with this recipient's address.</summary>
    public IReadOnlyList<Guid> SendAs { get; set; } = [];

    /// <summary>Who alone may write to a group; empty for everybody.</summary>
    public IReadOnlyList<Guid> AcceptOnlyFrom { get; set; } = [];

    public IReadOnlyList<Guid> RejectFrom { get; set; } = [];
    public bool ModerationEnabled { get; init; }
    public IReadOnlyList<Guid> ModeratedBy { get; set; } = [];
    public string MemberJoinRestriction { get; set; } = "Closed";
    public string MemberDepartRestriction { get; set; } = "Open";

    /// <summary>What happens to mail for a group; nothing administrative tells.</summary>
    public GroupBehaviour Behaviour { get; init; }

    /// <summary>How long mail for a slow group stays pending.</summary>
    public TimeSpan Delay { get; init; }

    public DateTimeOffset WhenCreated { get; init; }
    public DateTimeOffset WhenChanged { get; init; }

    public string PrimarySmtpAddress() => ProxyAddress.Primary(EmailAddresses) ?? "";
}
