using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>
/// What a sender who matches nothing pays, and who may send: each record's share worked out once, so that a record on many
/// ways costs as often as it is reached, without being walked as often.
/// </summary>
internal sealed class SpfTally
{
    /// <summary>Diamonds on diamonds double: beyond this the number says nothing more.</summary>
    private const int MostCounted = 999;

    private readonly Dictionary<SpfNode, (int Lookups, int Voids)> counts = [];
    private readonly Dictionary<SpfNode, AddressSet> passes = [];
    private readonly HashSet<SpfNode> underWay = [];
    private readonly HashSet<DnsName> circles = [];

    /// <summary>Domains whose record leads back to itself. Two ways to one record are no circle.</summary>
    public IReadOnlySet<DnsName> Circles => circles;

    public (int Lookups, int Voids) Of(SpfNode node)
    {
        if (counts.TryGetValue(node, out var known)) return known;
        if (!underWay.Add(node))
        {
            circles.Add(node.Domain);
            return (0, 0);
        }

        var (lookups, voids) = (0, 0);
        foreach (var link in node.Links)
        {
            (int Lookups, int Voids) inside = link.Inside is { } deeper ? Of(deeper) : (0, 0);
            lookups = Math.Min(MostCounted, lookups + (link.CostsLookup ? 1 : 0) + inside.Lookups);
            voids = Math.Min(MostCounted, voids + (link.IsVoid ? 1 : 0) + inside.Voids);
        }

        underWay.Remove(node);
        return counts[node] = (lookups, voids);
    }

    /// <summary>The share of one term with all that it leads to.</summary>
    public int LookupsOf(SpfLink link) => (link.CostsLookup ? 1 : 0) + (link.Inside is { } inside ? Of(inside).Lookups : 0);

    /// <summary>The addresses that pass, as far as that doesn't depend on more than the address.</summary>
    public AddressSet PassesOf(SpfNode node)
    {
        if (passes.TryGetValue(node, out var known)) return known;
        if (!underWay.Add(node)) return AddressSet.Empty;
        var (pass, decided) = (AddressSet.Empty, AddressSet.Empty);
        foreach (var (qualifier, matched) in Runs(node))
        {
            if (qualifier == SpfQualifier.Pass) pass = pass.Union(matched.Except(decided));
            decided = decided.Union(matched);
        }

        underWay.Remove(node);
        return passes[node] = pass;
    }

    /// <summary>Neighbours of one qualifier together: a long list of networks is sorted once.</summary>
    private IEnumerable<(SpfQualifier Qualifier, AddressSet Matched)> Runs(SpfNode node)
    {
        var ranges = new List<AddressRange>();
        SpfQualifier? current = null;
        foreach (var link in node.Links)
        {
            if (current != link.Qualifier && current is { } before)
            {
                yield return (before, AddressSet.Of(ranges));
                ranges.Clear();
            }

            current = link.Qualifier;
            ranges.AddRange(link.Inside is { } inside ? PassesOf(inside).Ranges : link.Ranges);
        }

        if (current is { } last) yield return (last, AddressSet.Of(ranges));
    }
}
