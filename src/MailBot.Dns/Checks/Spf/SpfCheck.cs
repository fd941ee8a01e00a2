using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Mending;
using MailBot.Dns.Checks.Spf.Notices;
using MailBot.Dns.Checks.Spf.Rendering;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf;

/// <summary>The domain's SPF rule: who may send in its name (RFC 7208).</summary>
internal sealed class SpfCheck : ICheck
{
    public void Run(Examination on)
    {
        var analysis = SpfAnalysis.Of(on);
        if (on.Request.AskObsoleteTypes) on.Prefetch(on.Domain, Records.RecordType.Spf);
        if (analysis.Root.Texts is not { IsUndetermined: false } texts) return;
        if (analysis.IsInDoubt) on.Doubt(MailArea.Spf);
        on.Spf = new SpfSummary(analysis.Source?.Text, analysis.Lookups, analysis.VoidLookups) { Ipv4Addresses = analysis.Authorised.CountOfFour, Tree = SpfDrawing.Of(analysis) };
        var absence = new SpfAbsence(on, analysis);
        if (analysis.Published.Count == 0) absence.Report();
        else Report(on, analysis);
        absence.ReportLeftovers();
        SharedHosting.Report(on, analysis);
        SpfLine.Say(on, analysis);
    }

    private static void Report(Examination on, SpfAnalysis analysis)
    {
        var notices = SpfNotices.Of(analysis);
        var proposal = new SpfProposal(analysis, notices, (name, type) => on.Ask(name, type));
        foreach (var notice in notices)
        {
            on.Report(new Finding(notice.Code)
            {
                Severity = notice.Severity,
                Facts = notice.Facts.ToDictionary(f => f.Name, f => PublishedText.Readable(f.Value), StringComparer.Ordinal),
                Fixes = proposal.For(notice),
                Evidence = [Evidence.Of(analysis.Root.Texts!), .. notice.Evidence.Select(Evidence.Of)],
            });
        }
    }
}
