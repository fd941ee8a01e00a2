using MailBot.Dns.Checks.Spf.Analysis;

namespace MailBot.Dns.Checks.Spf.Notices;

/// <summary>Everything that an analysis of a published record shows.</summary>
internal static class SpfNotices
{
    public static IReadOnlyList<SpfNotice> Of(SpfAnalysis analysis) => analysis.Root.State == SpfNodeState.Read
        ? [.. UnreadableNotices.Of(analysis), .. TreeNotices.Of(analysis), .. AllNotices.Of(analysis), .. OwnTermNotices.Of(analysis)]
        : [.. UnreadableNotices.Of(analysis)];
}
