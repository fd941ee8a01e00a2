using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>The lookup tree as a report tells it: each record once, so that diamonds on diamonds don't double it.</summary>
internal sealed class SpfDrawing(SpfAnalysis analysis)
{
    private const int MostBranches = 40;

    private readonly HashSet<SpfNode> drawn = [];

    public static SpfBranch? Of(SpfAnalysis analysis) => analysis.Root.State == SpfNodeState.Read ? new SpfDrawing(analysis).Top() : null;

    private SpfBranch Top()
    {
        drawn.Add(analysis.Root);
        var top = new SpfBranch("", analysis.Domain, analysis.Record!.Text, analysis.Lookups, analysis.VoidLookups, analysis.Authorised.CountOfFour, SpfBranchState.Followed);
        return WithBranches(top, analysis.Root);
    }

    private SpfBranch WithBranches(SpfBranch branch, SpfNode node)
    {
        SpfLink[] dear = [.. node.Links.Where(l => l.CostsLookup)];
        return branch with { Branches = [.. dear.Take(MostBranches).Select(Branch)], LeftOut = Math.Max(0, dear.Length - MostBranches) };
    }

    private SpfBranch Branch(SpfLink link)
    {
        var isNew = link.Inside is null || drawn.Add(link.Inside);
        var (_, voids) = link.Inside is { } inside ? analysis.Tally.Of(inside) : (0, 0);
        var branch = new SpfBranch(
            link.Term.Written, link.Target, isNew ? link.Inside?.Record?.Text : null,
            analysis.Tally.LookupsOf(link), voids + (link.IsVoid ? 1 : 0), Addresses(link), isNew ? StateOf(link) : SpfBranchState.DrawnAbove);
        return isNew && link.Inside is { } deeper ? WithBranches(branch, deeper) : branch;
    }

    private long Addresses(SpfLink link) =>
        (link.Inside is { } inside ? analysis.Tally.PassesOf(inside) : AddressSet.Of(link.Ranges)).CountOfFour;

    private static SpfBranchState StateOf(SpfLink link)
    {
        if (link.IsVoid) return SpfBranchState.Void;
        if (link.IsUndetermined || link.IsWaiting) return SpfBranchState.Unanswered;
        if (link.DependsOnSender) return SpfBranchState.SenderDecides;
        return link.Inside?.State switch
        {
            SpfNodeState.NoRecord => SpfBranchState.NoRecord,
            SpfNodeState.Several or SpfNodeState.Misspelt => SpfBranchState.Broken,
            SpfNodeState.NotFollowed => SpfBranchState.NotFollowed,
            _ => link.IsImpossible ? SpfBranchState.NotFollowed : SpfBranchState.Followed,
        };
    }
}
