using MailBot.Dns.Names;

namespace MailBot.Dns.Reports;

/// <param name="Record">As published, joined; null where there is none or more than one.</param>
/// <param name="Lookups">Terms that cost a lookup, all branches (RFC 7208 4.6.4: 10 at most).</param>
public sealed record SpfSummary(string? Record, int Lookups, int VoidLookups)
{
    /// <summary>IPv4 addresses that may send, whatever the sender's name; more may where a term depends on it.</summary>
    public long Ipv4Addresses { get; init; }

    /// <summary>Who costs how many lookups; null where there is no record, more than one, or an unreadable one.</summary>
    public SpfBranch? Tree { get; init; }
}

/// <param name="PolicyDomain">Whose record applies; null where none does.</param>
/// <param name="OrganizationalDomain">By the tree walk of RFC 9989 4.10.</param>
/// <param name="Tag">Which tag of that record applies: p, sp or np.</param>
/// <param name="EffectivePolicy">One step below the policy in test mode (t=y).</param>
public sealed record DmarcSummary(DnsName? PolicyDomain, DnsName? OrganizationalDomain, string? Tag, string? Policy, string? EffectivePolicy);

/// <summary>Who carries the domain's mail.</summary>
/// <param name="Id">For example "microsoft365"; "none" where nobody is known.</param>
public sealed record ProviderSummary(string Id, ProviderCertainty Certainty)
{
    public static ProviderSummary Unknown { get; } = new("none", ProviderCertainty.None);
}

public enum ProviderCertainty
{
    None,

    /// <summary>Guessed from what DNS says.</summary>
    Probable,

    /// <summary>The provider itself said so.</summary>
    Certain,
}

/// <param name="Asked">Sent to a source.</param>
/// <param name="Undetermined">Of those, without an answer that counts.</param>
public sealed record QuestionCount(int Asked, int Distinct, int Undetermined);
