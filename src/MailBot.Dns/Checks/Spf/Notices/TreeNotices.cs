using System.Globalization;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Checks.Spf.Mending;
using MailBot.Dns.Lookup;

namespace MailBot.Dns.Checks.Spf.Notices;

/// <summary>What the whole lookup tree shows: limits, circles, names that are gone. The domain's own record can be read.</summary>
internal static class TreeNotices
{
    private const int NearLimit = 8;
    private const int MostNamed = 4;

    public static IEnumerable<SpfNotice> Of(SpfAnalysis analysis) =>
        [.. Counts(analysis), .. Voids(analysis), .. Inclusions(analysis), .. Circles(analysis), .. Hosts(analysis), .. Free(analysis), .. Again(analysis)];

    private static IEnumerable<SpfNotice> Counts(SpfAnalysis analysis)
    {
        (string, string)[] told = [("count", Number(analysis.Lookups)), ("terms", Costliest(analysis))];
        if (analysis.Tally.Circles.Count > 0) yield break;
        if (analysis.Lookups > SpfBudget.MostLookups)
            yield return new SpfNotice(SpfCodes.TooManyLookups, told) { Remedy = SpfRevision.Without([.. Useless(analysis)]) };
        else if (analysis.Lookups >= NearLimit)
            yield return new SpfNotice(SpfCodes.LookupsNearLimit, told);
    }

    /// <summary>The domain's own terms with what each costs together with all that it leads to, the dearest first.</summary>
    private static string Costliest(SpfAnalysis analysis) => string.Join(", ", analysis.Root.Links
        .Where(l => l.CostsLookup)
        .OrderByDescending(analysis.Tally.LookupsOf)
        .Take(MostNamed)
        .Select(l => $"{l.Term.Written} ({Number(analysis.Tally.LookupsOf(l))})"));

    private static IEnumerable<SpfNotice> Voids(SpfAnalysis analysis)
    {
        SpfLink[] voids = [.. analysis.Links.Where(l => l.IsVoid && l.Inside is null)];
        if (voids.Length == 0) yield break;
        var names = string.Join(", ", voids.Select(l => l.Mechanism is { Domain: null } bare ? bare.Written : l.Target!.Text).Distinct());
        yield return new SpfNotice(
            analysis.VoidLookups > SpfBudget.MostVoidLookups ? SpfCodes.TooManyVoids : SpfCodes.Void,
            [("names", names), ("count", Number(analysis.VoidLookups))])
        {
            Remedy = SpfRevision.Without([.. voids.Where(v => IsOwn(analysis, v)).Select(v => v.Term)]),
        };
    }

    private static IEnumerable<SpfNotice> Inclusions(SpfAnalysis analysis)
    {
        foreach (var node in analysis.Nodes.Where(n => n != analysis.Root))
        {
            var code = node.State switch
            {
                SpfNodeState.NoRecord => SpfCodes.IncludeNone,
                SpfNodeState.Several or SpfNodeState.Misspelt => SpfCodes.IncludeBroken,
                _ => null,
            };
            if (code is null) continue;
            yield return new SpfNotice(code, [("include", node.Domain.Text), ("by", analysis.Links.First(l => l.Inside == node).Owner.Domain.Text)])
            {
                Remedy = code == SpfCodes.IncludeNone ? Leaving(analysis, analysis.Root.Links.Where(l => l.Inside == node)) : null,
                Evidence = node.Texts is { } texts ? [texts] : [],
            };
        }
    }

    private static IEnumerable<SpfNotice> Circles(SpfAnalysis analysis)
    {
        if (analysis.Tally.Circles.Count == 0) yield break;
        SpfLink[] back = [.. analysis.Root.Links.Where(l => l.Inside == analysis.Root)];
        yield return new SpfNotice(SpfCodes.Loop, [("name", analysis.Tally.Circles.First().Text)]) { Remedy = Leaving(analysis, back) };
    }

    private static IEnumerable<SpfNotice> Hosts(SpfAnalysis analysis)
    {
        foreach (var link in analysis.Links.Where(l => l.HasTooManyHosts || l.IsImpossible).DistinctBy(l => l.Term.Written).Take(SpfNotices.MostOfAKind))
        {
            if (link.HasTooManyHosts)
                yield return new SpfNotice(SpfCodes.MxOver10, [("term", link.Term.Written), ("name", link.Target!.Text), ("count", Number(link.Hosts))]);
            if (link.IsImpossible)
                yield return new SpfNotice(SpfCodes.BadName, [("term", link.Term.Written)]) { Remedy = IsOwn(analysis, link) ? Leaving(analysis, [link]) : null };
        }
    }

    private static IEnumerable<SpfNotice> Free(SpfAnalysis analysis) =>
        from free in analysis.Free
        group free.Link by free.Domain into same
        select new SpfNotice(SpfCodes.Takeover, [("name", same.Key.Text), ("term", same.First().Term.Written), ("by", same.First().Owner.Domain.Text)])
        {
            Remedy = same.All(l => IsOwn(analysis, l)) ? Leaving(analysis, same) : null,
            Evidence = [.. same.Select(l => l.Inside?.Texts).OfType<Answer>()],
        };

    /// <summary>Two ways to one record: legal, and paid for twice. Twice in one record is a repeated term, told of there.</summary>
    private static IEnumerable<SpfNotice> Again(SpfAnalysis analysis)
    {
        var repeated = analysis.Nodes
            .SelectMany(n => n.Links.Select(l => l.Inside).OfType<SpfNode>().Distinct())
            .GroupBy(n => n).Where(g => g.Count() > 1 && g.Key != analysis.Root && !analysis.Tally.Circles.Contains(g.Key.Domain))
            .Select(g => g.Key.Domain.Text);
        var names = string.Join(", ", repeated);
        if (names.Length > 0) yield return new SpfNotice(SpfCodes.IncludeRepeated, [("include", names)]);
    }

    /// <summary>Own terms that cost a lookup and change nothing: repeated, without result, or reached through another include anyway.</summary>
    private static IEnumerable<Grammar.SpfTerm> Useless(SpfAnalysis analysis)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var elsewhere = analysis.Links.Where(l => l.Inside is not null && !IsOwn(analysis, l)).Select(l => (l.Inside!, l.Qualifier)).ToHashSet();
        foreach (var link in analysis.Root.Links.Where(l => !l.IsRedirect))
        {
            var isCovered = link.Inside is { } inside && elsewhere.Contains((inside, link.Qualifier));
            if (!seen.Add(link.Term.Written.TrimStart('+')) || (link.IsVoid && link.Inside is null) || isCovered) yield return link.Term;
        }
    }

    /// <summary>Without these terms; a record that a redirect ended needs an end of its own then.</summary>
    private static SpfRevision? Leaving(SpfAnalysis analysis, IEnumerable<SpfLink> links)
    {
        SpfLink[] left = [.. links];
        if (left.Length == 0) return null;
        var without = SpfRevision.Without([.. left.Select(l => l.Term)]);
        if (!left.Any(l => l.IsRedirect)) return without;
        return analysis.Root.Links.Count > left.Length ? SpfRevision.Together([without, SpfRevision.Append("~all")]) : null;
    }

    private static bool IsOwn(SpfAnalysis analysis, SpfLink link) => link.Owner == analysis.Root;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
