using System.Globalization;

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

    /// <summary>The messages so far, oldest first. Set and not init: a file of an earlier version lacks it.</summary>
    public List<MailMessage> Mail { get; set; } = [];

    public string InitialDomain() => Domains.First(d => d.IsInitial).Name;
}

/// <param name="Roles">Application permissions; they appear in the token's <c>roles</c>.</param>
internal sealed record TenantClient(string Id, string Secret, IReadOnlyList<string> Roles);

/// <param name="IsVerified">Ownership proven in Entra.</param>
/// <param name="IsAccepted">Whether Exchange accepts mail for it; a verified domain isn't necessarily accepted.</param>
/// <param name="Exchangers">The MX hosts that public DNS names, best first; null for the right one.</param>
/// <param name="Records">What else its zone holds, "name TYPE value" each; null for what a careful company has there.</param>
internal sealed record MailDomain(
    string Name, bool IsDefault, bool IsInitial, bool IsVerified, bool IsAccepted, IReadOnlyList<string>? Exchangers = null,
    IReadOnlyList<string>? Records = null)
{
    /// <summary>The host that the service asks to be published.</summary>
    public string Wanted() => Name.Replace('.', '-') + ".mail.protection.outlook.com";

    /// <summary>Where the service has the key of its signatures, the first or the second.</summary>
    public string Selector(int number, Tenant tenant) =>
        string.Create(CultureInfo.InvariantCulture, $"selector{number}-{Name.Replace('.', '-')}._domainkey.{tenant.InitialDomain()}");

    public IReadOnlyList<string> Hosts() => Exchangers ?? [Wanted()];

    public bool LeadsHome() => Hosts() is [var best, ..] && string.Equals(best.TrimEnd('.'), Wanted(), StringComparison.OrdinalIgnoreCase);
}
