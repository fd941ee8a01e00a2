using System.Globalization;
using MailBot.Dns.Reports;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Checks.Spf.Rendering;

/// <summary>The lookup tree in plain lines: what each branch costs, and which ones lead nowhere.</summary>
internal static class SpfTreeText
{
    private const int LongestRecord = 110;

    public static IEnumerable<string> Lines(SpfSummary spf, CultureInfo culture)
    {
        if (spf.Tree is not { } top) yield break;
        yield return SpfSentences.Say("tree.all", culture, ("lookups", Number(spf.Lookups, culture)), ("voids", Number(spf.VoidLookups, culture)), ("addresses", Number(spf.Ipv4Addresses, culture)));
        yield return $"  {top.Domain}  {Shown(top.Record!)}";
        foreach (var line in Below(top, "  ", culture)) yield return line;
    }

    private static IEnumerable<string> Below(SpfBranch branch, string margin, CultureInfo culture)
    {
        for (var at = 0; at < branch.Branches.Count; at++)
        {
            var inside = branch.Branches[at];
            var isLast = at == branch.Branches.Count - 1 && branch.LeftOut == 0;
            yield return $"{margin}{(isLast ? "└─" : "├─")} {Shown(inside.Term)}  {string.Join(", ", Remarks(inside, culture))}";
            var deeper = margin + (isLast ? "   " : "│  ");
            if (inside.Record is { } record) yield return $"{deeper}{inside.Domain}  {Shown(record)}";
            foreach (var line in Below(inside, deeper, culture)) yield return line;
        }

        if (branch.LeftOut > 0) yield return $"{margin}└─ {SpfSentences.Say("tree.left-out", culture, ("count", Number(branch.LeftOut, culture)))}";
    }

    private static IEnumerable<string> Remarks(SpfBranch branch, CultureInfo culture)
    {
        yield return SpfSentences.Say("step.lookups", culture, ("count", Number(branch.Lookups, culture)));
        if (branch.VoidLookups > 0 && branch.State != SpfBranchState.Void) yield return SpfSentences.Say("tree.voids", culture, ("count", Number(branch.VoidLookups, culture)));
        if (branch.Ipv4Addresses > 0) yield return SpfSentences.Say("tree.addresses", culture, ("count", Number(branch.Ipv4Addresses, culture)));
        if (State(branch.State) is { } key) yield return SpfSentences.Say(key, culture);
    }

    private static string? State(SpfBranchState state) => state switch
    {
        SpfBranchState.Followed => null,
        SpfBranchState.Void => "tree.void",
        SpfBranchState.NoRecord => "no-record",
        SpfBranchState.Broken => "tree.broken",
        SpfBranchState.Unanswered => "tree.unanswered",
        SpfBranchState.SenderDecides => "tree.sender",
        SpfBranchState.DrawnAbove => "tree.above",
        SpfBranchState.NotFollowed => "tree.not-followed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static string Shown(string text) => SafeText.Of(PublishedText.Readable(text), LongestRecord);

    private static string Number(long number, CultureInfo culture) => number.ToString("N0", culture);
}
