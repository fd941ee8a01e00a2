using System.Globalization;
using MailBot.Dns.Checks.Zone;
using MailBot.Dns.Reports;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Rendering;

/// <summary>
/// What an area's line says. As with the verdict, an error stands before a doubt, a doubt before a warning: the line of
/// an area never looks better than what is known of it.
/// </summary>
internal static class AreaLines
{
    public static AreaView Of(MailArea area, DomainReport report, IReadOnlyList<FindingView> findings, CultureInfo culture)
    {
        FindingView[] own = [.. findings.Where(f => f.Finding.Code.Area == area)];
        var worst = own.FirstOrDefault();
        var pressing = own.Count(f => f.Finding.Severity >= Severity.Warning);
        var (state, sentence) = Line(area, report, worst, findings.FirstOrDefault(f => f.Finding.Code == ZoneCodes.NoSuchDomain), culture);
        var told = state is LineState.Bad or LineState.Attention ? 1 : 0;
        return new AreaView(area, RenderingTexts.Area(area, culture), state, sentence, own, pressing - told);
    }

    private static LineState StateOf(AreaLine line) => line switch
    {
        { IsWrong: true } => LineState.Bad,
        { IsUnsure: true } => LineState.Unknown,
        _ => LineState.Good,
    };

    private static (LineState State, string Sentence) Line(MailArea area, DomainReport report, FindingView? worst, FindingView? gone, CultureInfo culture)
    {
        if (worst is { Finding.Severity: >= Severity.Error }) return (LineState.Bad, worst.Title);
        // Nothing is right about a domain that isn't there.
        if (area != MailArea.Other && gone is not null) return (LineState.Bad, gone.Title);
        if (report.InDoubt.Contains(area)) return (LineState.Unknown, RenderingTexts.Say("Line.Unknown", culture));
        if (worst is { Finding.Severity: Severity.Warning }) return (LineState.Attention, worst.Title);
        if (report.Lines.FirstOrDefault(l => l.Area == area) is { } line) return (StateOf(line), TopicTexts.Line(line, culture));
        if (!report.Complete) return (LineState.Pending, RenderingTexts.Say("Line.Pending", culture));
        // No check had a word for it, and something wasn't answered that might have given one.
        if (area != MailArea.Other && worst is null && report.Questions.Undetermined > 0) return (LineState.Unknown, RenderingTexts.Say("Line.Unknown", culture));
        return (LineState.Good, worst?.Title ?? RenderingTexts.Say("Line.Nothing", culture));
    }
}
