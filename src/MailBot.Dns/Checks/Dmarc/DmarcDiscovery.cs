using MailBot.Dns.Lookup;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Which DMARC record is for a domain's mail, and what it asks for (RFC 9989 4.10).</summary>
internal sealed record DmarcDiscovery
{
    /// <summary>False while answers are out, and where one that could change the policy never came: then no policy below may be believed to be missing.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whose record applies; null where none does.</summary>
    public DnsName? PolicyDomain { get; init; }

    /// <summary>Null where a level of the tree got no answer.</summary>
    public DnsName? OrganizationalDomain { get; init; }

    /// <summary>The record that applies; null where none does.</summary>
    public DmarcRecord? Record { get; init; }

    /// <summary>The tag that gave the policy: p, sp or np.</summary>
    public string? Tag { get; init; }

    public DmarcPolicy? Policy { get; init; }

    /// <summary>One step below the policy in test mode.</summary>
    public DmarcPolicy? EffectivePolicy { get; init; }

    /// <summary>Receivers are asked to act on mail that fails.</summary>
    public bool IsEnforcing => EffectivePolicy is DmarcPolicy.Quarantine or DmarcPolicy.Reject;

    /// <summary>The levels of the tree that have been answered, the domain's own first.</summary>
    public IReadOnlyList<DmarcLevel> Levels { get; init; } = [];

    /// <summary>What the policy rests on.</summary>
    public IEnumerable<Answer> Evidence => Levels.Where(l => PolicyDomain is null || l.Domain == PolicyDomain).Select(l => l.Answer);

    /// <summary>Shared by every check that wants to know.</summary>
    public static DmarcDiscovery Of(Examination on) => on.Derived("dmarc.discovery", DmarcWalk.Discover);
}
