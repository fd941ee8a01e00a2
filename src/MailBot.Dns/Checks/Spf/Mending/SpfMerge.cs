using MailBot.Dns.Checks.Spf.Grammar;

namespace MailBot.Dns.Checks.Spf.Mending;

/// <summary>Several records into one: whoever was to be allowed by any of them is allowed, and what is said twice is said once.</summary>
internal static class SpfMerge
{
    /// <summary>Null where they contradict each other in more than the end, or can't be read.</summary>
    public static string? Of(IReadOnlyList<string> texts)
    {
        SpfRecord[] records = [.. texts.Select(SpfParser.Parse)];
        if (records.Any(r => !r.IsValid)) return null;
        if (records.DistinctBy(r => Key(r.Terms)).Count() == 1) return records[0].Text;
        if (records.Any(r => r.WrittenRedirect is not null) || records.Count(r => r.Explanation is not null) > 1) return null;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        SpfTerm[] terms = [.. records.SelectMany(r => r.Evaluated.Cast<SpfTerm>().Concat(r.Modifiers)).Where(t => !IsAll(t) && seen.Add(t.Written.TrimStart('+')))];
        if (terms.OfType<SpfMechanism>().Any(m => m.Qualifier != SpfQualifier.Pass)) return null;
        return string.Join(' ', [SpfVersion.Text, .. terms.Where(t => t is SpfMechanism).Select(t => t.Written), End(records), .. terms.Where(t => t is SpfModifier).Select(t => t.Written)]);
    }

    /// <summary>The milder end, so that nobody's mail is refused whom one of the records would have let in; never milder than "~all".</summary>
    private static string End(SpfRecord[] records) => records.All(r => r.All is { Qualifier: SpfQualifier.Fail }) ? "-all" : "~all";

    private static bool IsAll(SpfTerm term) => term is SpfMechanism { Kind: SpfMechanismKind.All };

    private static string Key(IEnumerable<SpfTerm> terms) => string.Join(' ', terms.Select(t => t.Written)).ToUpperInvariant();
}
