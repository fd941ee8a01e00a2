using System.Globalization;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Checks.Spf.Mending;

namespace MailBot.Dns.Checks.Spf.Notices;

/// <summary>Faults for which receivers give up on the domain's own record.</summary>
internal static class UnreadableNotices
{
    public static IEnumerable<SpfNotice> Of(SpfAnalysis analysis)
    {
        if (analysis.Published.Count > 1)
        {
            yield return new SpfNotice(SpfCodes.Multiple, [("domain", analysis.Domain.Text), ("count", Number(analysis.Published.Count))]);
            yield break;
        }

        if (analysis.Record is not { } record) yield break;
        if (SpfSplits.Find(analysis.Source!, record) is { Count: > 0 } splits)
            yield return new SpfNotice(SpfCodes.SplitNoSpace, [("left", splits[0].Left), ("right", splits[0].Right)]) { Remedy = SpfSplits.Mend(analysis.Source!, record) };
        foreach (var misspelt in record.Misspellings.DistinctBy(m => m.Written).Take(SpfNotices.MostOfAKind)) yield return Told(misspelt);
    }

    private static SpfNotice Told(SpfMisspelling misspelt) => misspelt.Fault switch
    {
        SpfSyntaxFault.BareAddress => new SpfNotice(SpfCodes.BareIp, [("token", misspelt.Written)]),
        SpfSyntaxFault.RepeatedModifier => new SpfNotice(SpfCodes.DuplicateModifier, [("token", misspelt.Written)]),
        _ => new SpfNotice(SpfCodes.Syntax, [("column", Number(misspelt.FaultColumn)), ("token", misspelt.Written)]),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
