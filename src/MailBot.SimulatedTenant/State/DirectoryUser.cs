namespace MailBot.SimulatedTenant.State;

/// <summary>A person as Entra knows them. Their addresses belong to the recipient of the same object id, if there is one yet.</summary>
internal sealed record DirectoryUser
{
    public required Guid Id { get; init; }
    public required string DisplayName { get; init; }
    public required string UserPrincipalName { get; init; }
    public required string MailNickname { get; init; }
    public string? GivenName { get; init; }
    public string? Surname { get; init; }
    public string? JobTitle { get; init; }
    public string? Department { get; init; }
    public required string UserType { get; init; }
    public string? PreferredLanguage { get; init; }
    public string? UsageLocation { get; init; }
    public bool AccountEnabled { get; init; }
    public bool IsDirSynced { get; init; }
    public bool IsDeleted { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}
