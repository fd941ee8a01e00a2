using MailBot.Dns.Checks.Spf.Addresses;

namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>RFC 7208 5.</summary>
internal sealed record SpfMechanism(string Written, int Column, SpfQualifier Qualifier, SpfMechanismKind Kind) : SpfTerm(Written, Column)
{
    /// <summary>What stands after the colon; null for the domain at hand, and with ip4, ip6 and all.</summary>
    public MacroString? Domain { get; init; }

    /// <summary>Of ip4 and ip6: host bits kept.</summary>
    public SpfNetwork? Network { get; init; }

    public int Prefix4 { get; init; } = 32;

    public int Prefix6 { get; init; } = 128;

    /// <summary>It costs one of the ten lookups (RFC 7208 4.6.4).</summary>
    public bool CostsLookup => Kind is not (SpfMechanismKind.All or SpfMechanismKind.Ip4 or SpfMechanismKind.Ip6);
}
