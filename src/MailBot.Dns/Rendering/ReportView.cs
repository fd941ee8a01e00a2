using System.Globalization;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering;

/// <summary>A report in the reader's language, as terminals and cards show it: a verdict in a word, a line for each area, the findings behind them.</summary>
/// <param name="Domain">As a person reads it (see <see cref="DomainDisplay"/>).</param>
/// <param name="Verdict">In a word or two.</param>
/// <param name="Lines">Always the six, in their order.</param>
/// <param name="Other">The rest, in a line of its own.</param>
/// <param name="Findings">All, worst first.</param>
public sealed record ReportView(
    DomainReport Report, string Domain, string Verdict, LineState State, IReadOnlyList<AreaView> Lines, AreaView Other, IReadOnlyList<FindingView> Findings)
{
    public static ReportView Of(DomainReport report, CultureInfo culture)
    {
        var known = new KnownRecords(report);
        FindingView[] findings = [.. report.Findings.Select(f => FindingView.Of(f, known, culture))];
        var areas = Enum.GetValues<MailArea>().ToDictionary(a => a, a => AreaLines.Of(a, report, findings, culture));
        return new ReportView(
            report,
            DomainDisplay.Of(report.Domain),
            report.Complete ? RenderingTexts.Verdict(report.Verdict, culture) : RenderingTexts.Say("Verdict.Pending", culture),
            report.Complete ? StateOf(report.Verdict) : LineState.Pending,
            [.. areas.Values.Where(v => v.Area != MailArea.Other).OrderBy(v => v.Area)],
            areas[MailArea.Other],
            findings);
    }

    private static LineState StateOf(Verdict verdict) => verdict switch
    {
        Reports.Verdict.Ok => LineState.Good,
        Reports.Verdict.Attention => LineState.Attention,
        Reports.Verdict.Critical => LineState.Bad,
        _ => LineState.Unknown,
    };
}
