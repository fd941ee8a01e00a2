using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>
/// A domain's SPF rule with everything that it leads to, whoever sends. Rules about several records use it too, through
/// <see cref="Of(Examination)"/>. Decisions where the standard leaves a choice stand with <see cref="SpfEvaluation"/>,
/// <see cref="SpfLink"/> and <see cref="SpfRecord"/>.
/// </summary>
internal sealed class SpfAnalysis
{
    private readonly SpfWalk walk;

    private SpfAnalysis(DnsName domain, Answer? texts, AskFact ask, bool bothFamilies)
    {
        walk = new SpfWalk(ask, bothFamilies);
        Root = walk.Begin(domain, texts);
        Published = [.. texts?.Of<TxtRecord>().Where(r => SpfVersion.Begins(r.Text)) ?? []];
        (Lookups, VoidLookups) = Tally.Of(Root);
        Authorised = Tally.PassesOf(Root);
        Links = [.. walk.Nodes.SelectMany(n => n.Links)];
        Free = new FreeDomains(ask, domain).Among(Links);
    }

    public DnsName Domain => Root.Domain;

    /// <summary>The lookup tree.</summary>
    public SpfNode Root { get; }

    public SpfTally Tally { get; } = new();

    /// <summary>The TXT records that count as SPF: one when all is well.</summary>
    public IReadOnlyList<TxtRecord> Published { get; }

    /// <summary>The one record as it came; null where there is none or more than one.</summary>
    public TxtRecord? Source => Published.Count == 1 ? Published[0] : null;

    public SpfRecord? Record => Root.Record;

    /// <summary>Every term of every record that a sender can come to.</summary>
    public IReadOnlyList<SpfLink> Links { get; }

    public IEnumerable<SpfNode> Nodes => walk.Nodes;

    /// <summary>Terms that cost a lookup, over all branches at once (RFC 7208 4.6.4: ten at most).</summary>
    public int Lookups { get; }

    public int VoidLookups { get; }

    /// <summary>Addresses that pass, whatever the sender's name. More may, where <see cref="HasUnknownSenders"/>.</summary>
    public AddressSet Authorised { get; }

    /// <summary>Somewhere a macro, ptr or exists decides by more than the address.</summary>
    public bool HasUnknownSenders => Links.Any(l => l.DependsOnSender && l.Qualifier == SpfQualifier.Pass);

    /// <summary>Terms whose name's domain doesn't exist any more, so that anybody may buy it, with that domain.</summary>
    public IReadOnlyList<(SpfLink Link, DnsName Domain)> Free { get; }

    /// <summary>Domains that include or redirect lead to, at any depth.</summary>
    public IReadOnlySet<DnsName> Included => Links.Where(l => l.IsInclusion).Select(l => l.Target).OfType<DnsName>().ToHashSet();

    /// <summary>What happens to everybody else, through redirects too; null where no "all" says it: neutral then.</summary>
    public SpfQualifier? AllQualifier => AllOf(Root, []);

    /// <summary>Nobody may send: the rule of a domain without mail.</summary>
    public bool AuthorisesNobody => Root.State == SpfNodeState.Read && Authorised.IsEmpty && !HasUnknownSenders;

    public bool IsCut => walk.IsCut;

    /// <summary>Nothing of it is still to come.</summary>
    public bool IsComplete => Nodes.All(n => n.State != SpfNodeState.Waiting) && !Links.Any(l => l.IsWaiting);

    /// <summary>DNS gave no answer to something: what rests on it is neither right nor wrong.</summary>
    public bool IsInDoubt => Nodes.Any(n => n.State == SpfNodeState.Undetermined) || Links.Any(l => l.IsUndetermined);

    public SpfValidity Validity => Root.State switch
    {
        SpfNodeState.NoRecord => SpfValidity.None,
        SpfNodeState.Waiting or SpfNodeState.Undetermined => SpfValidity.Undetermined,
        _ when IsInvalid => SpfValidity.Invalid,
        _ => IsComplete && !IsInDoubt ? SpfValidity.Valid : SpfValidity.Undetermined,
    };

    private bool IsInvalid =>
        Root.State != SpfNodeState.Read
        || Nodes.Any(n => n.State is SpfNodeState.NoRecord or SpfNodeState.Several or SpfNodeState.Misspelt)
        || Links.Any(l => l.HasTooManyHosts || l.IsImpossible)
        || Tally.Circles.Count > 0 || Lookups > SpfBudget.MostLookups || VoidLookups > SpfBudget.MostVoidLookups;

    /// <summary>The report's own domain, read once for all checks.</summary>
    public static SpfAnalysis Of(Examination on) => on.Derived(
        "spf.analysis", e => new SpfAnalysis(e.Domain, e.AskRequired(e.Domain, RecordType.Txt, Reports.MailArea.Spf), (name, type) => e.Ask(name, type), bothFamilies: false));

    /// <summary>Of texts that stand at a domain, or would.</summary>
    public static SpfAnalysis Of(DnsName domain, Answer? texts, AskFact ask, bool bothFamilies = false) => new(domain, texts, ask, bothFamilies);

    private static SpfQualifier? AllOf(SpfNode node, HashSet<SpfNode> seen)
    {
        if (node.Record is not { } record || !seen.Add(node)) return null;
        if (record.All is { } all) return all.Qualifier;
        return node.Links.FirstOrDefault(l => l.IsRedirect)?.Inside is { } target ? AllOf(target, seen) : null;
    }
}
