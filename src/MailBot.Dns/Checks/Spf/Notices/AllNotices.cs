using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Checks.Spf.Mending;

namespace MailBot.Dns.Checks.Spf.Notices;

/// <summary>What becomes of everybody who isn't named: too much, or nothing said.</summary>
internal static class AllNotices
{
    public static IEnumerable<SpfNotice> Of(SpfAnalysis analysis)
    {
        var record = analysis.Record!;
        if (Everybody(analysis) is { } everybody) yield return everybody;
        else if (record is { All: null, WrittenRedirect: null })
            yield return new SpfNotice(SpfCodes.NoAll, [("domain", analysis.Domain.Text)]) { Remedy = SpfRevision.Append("~all") };
        else if (analysis.AllQualifier is SpfQualifier.Neutral)
            yield return new SpfNotice(SpfCodes.NeutralAll, [("domain", analysis.Domain.Text)]) { Remedy = record.All is { } all ? SpfRevision.Instead([(all, "~all")]) : null };
    }

    /// <summary>
    /// The whole world passes: by "all", by a network of length 0, or by an include whose record says so. "~all" mends the
    /// first where others are named; where nobody is, only the company knows who sends, and any single change could stop its mail.
    /// </summary>
    private static SpfNotice? Everybody(SpfAnalysis analysis)
    {
        if (!analysis.Authorised.HasWholeFamily) return null;
        var culprit = analysis.Root.Links.FirstOrDefault(l => l.Qualifier == SpfQualifier.Pass && PassesAll(analysis, l))
            ?? analysis.Root.Links.First(l => l.Qualifier == SpfQualifier.Pass);
        var others = analysis.Root.Links.Any(l => l != culprit && l.Qualifier == SpfQualifier.Pass && !PassesAll(analysis, l));
        return new SpfNotice(SpfCodes.PlusAll, [("domain", analysis.Domain.Text), ("term", culprit.Term.Written)])
        {
            Remedy = others && culprit.Mechanism?.Kind == SpfMechanismKind.All ? SpfRevision.Instead([(culprit.Term, "~all")]) : null,
        };
    }

    private static bool PassesAll(SpfAnalysis analysis, SpfLink link) =>
        (link.Inside is { } inside ? analysis.Tally.PassesOf(inside) : Addresses.AddressSet.Of(link.Ranges)).HasWholeFamily;
}
