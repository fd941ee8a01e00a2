namespace MailBot.SimulatedTenant.State;

/// <summary>Everything that the tenant holds: the content of <c>tenant.json</c>.</summary>
internal sealed class Tenant
{
    public required Guid Id { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>Whether mail may leave with an alias as its sender; off in a new tenant.</summary>
    public bool SendFromAliasEnabled { get; set; }

    public required List<TenantClient> Clients { get; init; }
    public required List<MailDomain> Domains { get; init; }
    public required List<DirectoryUser> Users { get; init; }
    public required List<RecipientHistory> Recipients { get; init; }

    public string InitialDomain() => Domains.First(d => d.IsInitial).Name;
}

/// <param name="Roles">Application permissions; they appear in the token's <c>roles</c>.</param>
internal sealed record TenantClient(string Id, string Secret, IReadOnlyList<string> Roles);

/// <param name="IsVerified">Ownership proven in Entra.</param>
/// <param name="IsAccepted">Whether Exchange accepts mail for it; a verified domain isn't necessarily accepted.</param>
internal sealed record MailDomain(string Name, bool IsDefault, bool IsInitial, bool IsVerified, bool IsAccepted);
