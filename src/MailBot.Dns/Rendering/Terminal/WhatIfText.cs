using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering.Terminal;

/// <summary>What a proposed change would do: which findings go and which come, then the report as it would be.</summary>
public static class WhatIfText
{
    public static IEnumerable<string> Lines(DomainReport before, DomainReport after, TerminalOptions options)
    {
        var (old, now) = (ReportView.Of(before, options.Culture), ReportView.Of(after, options.Culture));
        var gone = Without(old.Findings, now.Findings);
        var come = Without(now.Findings, old.Findings);
        yield return RenderingTexts.Say("WhatIf.Title", options.Culture);
        yield return "  " + RenderingTexts.Say("WhatIf.Verdict", options.Culture, old.Verdict, now.Verdict);
        foreach (var finding in gone) yield return $"  − {RenderingTexts.Say("WhatIf.Gone", options.Culture)} · {finding.Title} [{finding.Finding.Code}]";
        foreach (var finding in come) yield return $"  + {RenderingTexts.Say("WhatIf.Come", options.Culture)} · {finding.Title} [{finding.Finding.Code}]";
        if (gone.Count + come.Count == 0) yield return "  " + RenderingTexts.Say("WhatIf.Same", options.Culture);
        yield return "";
        foreach (var line in ReportText.Lines(after, options)) yield return line;
    }

    /// <summary>The same finding is the same code about the same facts.</summary>
    private static List<FindingView> Without(IReadOnlyList<FindingView> some, IReadOnlyList<FindingView> others)
    {
        var known = others.Select(Key).ToHashSet(StringComparer.Ordinal);
        return [.. some.Where(f => !known.Contains(Key(f)))];
    }

    private static string Key(FindingView view) =>
        string.Join('\n', view.Finding.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}").Prepend(view.Finding.Code.Text));
}
