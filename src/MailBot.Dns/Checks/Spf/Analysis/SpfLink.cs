using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>A term of a record with all that DNS says about it.</summary>
internal sealed class SpfLink(SpfTerm term, SpfNode owner)
{
    /// <summary>Whose record it stands in.</summary>
    public SpfNode Owner => owner;

    public SpfTerm Term => term;

    public SpfMechanism? Mechanism => term as SpfMechanism;

    public bool IsRedirect => term is SpfModifier;

    /// <summary>An include or a redirect: another record.</summary>
    public bool IsInclusion => IsRedirect || Mechanism!.Kind == SpfMechanismKind.Include;

    public bool CostsLookup => IsRedirect || Mechanism!.CostsLookup;

    public SpfQualifier Qualifier => Mechanism?.Qualifier ?? SpfQualifier.Pass;

    /// <summary>Macros make its name, or the sender's own names decide: it is counted, and not followed.</summary>
    public bool DependsOnSender { get; set; }

    /// <summary>Null where it depends on the sender, asks nothing, or names what can't exist.</summary>
    public DnsName? Target { get; set; }

    /// <summary>
    /// Decision: a name that DNS can't carry is an error in a report, though an evaluation takes it for a name that doesn't
    /// exist (RFC 7208 4.8 leaves both open): nobody publishes it on purpose.
    /// </summary>
    public bool IsImpossible { get; set; }

    /// <summary>The record that it leads to.</summary>
    public SpfNode? Inside { get; set; }

    /// <summary>Decision: in a report a term is void when neither family has anything for it; for one sender only the asked family counts.</summary>
    public bool IsVoid { get; set; }

    /// <summary>The name at which DNS ends: the target, or where its alias leads. Set where that name doesn't exist.</summary>
    public DnsName? Missing { get; set; }

    /// <summary>How many MX hosts are beyond the ten that are allowed; 0 when all is well.</summary>
    public int Hosts { get; set; }

    public bool HasTooManyHosts => Hosts > Evaluation.SpfBudget.MostHosts;

    /// <summary>Something that it needs isn't there yet.</summary>
    public bool IsWaiting { get; set; }

    public bool IsUndetermined { get; set; }

    /// <summary>The addresses that it matches, as far as they don't depend on the sender or on another record.</summary>
    public List<AddressRange> Ranges { get; } = [];
}
