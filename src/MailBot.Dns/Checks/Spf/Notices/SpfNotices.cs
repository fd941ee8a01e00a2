using MailBot.Dns.Checks.Spf.Analysis;

namespace MailBot.Dns.Checks.Spf.Notices;

/// <summary>Everything that an analysis of a published record shows.</summary>
internal static class SpfNotices
{
    /// <summary>A hostile record can have thousands of faults; the first ones say what it is.</summary>
    public const int MostOfAKind = 10;

    /// <summary>While words are cut or glued together, what they seem to say isn't what was meant: nothing else is told then.</summary>
    public static IReadOnlyList<SpfNotice> Of(SpfAnalysis analysis)
    {
        SpfNotice[] unreadable = [.. UnreadableNotices.Of(analysis)];
        if (unreadable.Length > 0 || analysis.Root.State != SpfNodeState.Read) return unreadable;
        SpfNotice[] own = [.. OwnTermNotices.Of(analysis)];
        return [.. TreeNotices.Of(analysis), .. AllNotices.Of(analysis), .. own, .. SizeNotices.Of(analysis, own.Any(n => n.Code == SpfCodes.Long))];
    }
}
