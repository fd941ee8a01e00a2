using System.Globalization;
using MailBot.Dns.Checks.Spf.Rendering;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering.Terminal;

/// <summary>A report as plain lines: the verdict, the six lines, then each finding with what to do, and the lookup tree of an SPF rule that isn't right. What came from DNS is harmless in it.</summary>
public static class ReportText
{
    private const string Indent = "    ";

    public static IEnumerable<string> Lines(DomainReport report, TerminalOptions options)
    {
        var view = ReportView.Of(report, options.Culture);
        foreach (var line in Glance(view, options.Culture)) yield return line;
        if (view.Findings.Count > 0)
        {
            yield return "";
            yield return Say("Findings", options);
        }

        foreach (var line in view.Findings.SelectMany(f => Finding(f, options))) yield return line;
        yield return "";
        if (report.Spf is { Lookups: > 0, Tree: not null } spf && (options.Evidence || view.Findings.Any(IsAboutSpf)))
        {
            foreach (var line in SpfTreeText.Lines(spf, options.Culture)) yield return line;
            yield return "";
        }

        yield return RenderingTexts.Say("Footer", options.Culture, report.Questions.Asked, report.Questions.Undetermined, Math.Round(report.Elapsed.TotalMilliseconds));
    }

    /// <summary>Then the reader wants to see which of the services it is.</summary>
    private static bool IsAboutSpf(FindingView view) => view.Finding is { Severity: >= Severity.Warning, Code.Area: MailArea.Spf };

    /// <summary>The verdict and the lines of the areas.</summary>
    internal static IEnumerable<string> Glance(ReportView view, CultureInfo culture)
    {
        yield return $"{view.Domain} · {view.Verdict}";
        yield return "";
        AreaView[] shown = view.Other.Findings.Count > 0 || view.Other.State != LineState.Good ? [.. view.Lines, view.Other] : [.. view.Lines];
        var width = shown.Max(a => a.Label.Length);
        foreach (var area in shown) yield return $"  {Signs.Of(area.State)} {area.Label.PadRight(width)}  {area.Sentence}{More(area.More, culture)}";
    }

    private static string More(int more, CultureInfo culture) => more switch
    {
        <= 0 => "",
        1 => $" ({RenderingTexts.Say("Line.More.one", culture)})",
        _ => $" ({RenderingTexts.Say("Line.More.other", culture, more)})",
    };

    private static IEnumerable<string> Finding(FindingView view, TerminalOptions options)
    {
        yield return "";
        yield return $"  {Signs.Of(view.Finding.Severity)} {view.Title} [{view.Finding.Code}]";
        yield return Indent + view.Effect;
        yield return Indent + view.Action;
        foreach (var line in view.Changes.SelectMany(c => ChangeText.Lines(c, options))) yield return Indent + line;
        if (!options.Evidence || view.Finding.Evidence.Count == 0) yield break;
        yield return Indent + Say("Evidence", options);
        foreach (var proof in view.Finding.Evidence) yield return Indent + Indent + Proof(proof, options.Culture);
    }

    private static string Proof(Evidence proof, CultureInfo culture)
    {
        var outcome = proof.Outcome == LookupOutcome.Found
            ? RenderingTexts.Say("Evidence.Found", culture, proof.Ttl)
            : RenderingTexts.Say($"Evidence.{proof.Outcome}", culture);
        return $"{proof.Question.Name.Absolute} {proof.Question.Type.Label()} · {proof.Server} · {outcome}";
    }

    private static string Say(string key, TerminalOptions options) => RenderingTexts.Say(key, options.Culture);
}
