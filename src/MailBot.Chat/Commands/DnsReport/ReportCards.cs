using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Dns.Names;
using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>A domain's report at a glance: the verdict in a word, the six lines that are always there, the rest folded away.</summary>
/// <remarks>Text from DNS comes here harmless, and goes into text runs only: they know no Markdown and make no link.</remarks>
internal sealed class ReportCards(CardSettings settings)
{
    private const string Details = "details";

    /// <summary>Of the folded findings; the export has them all.</summary>
    private const int MostFindings = 20;

    public RenderedCard Draw(Viewer viewer, ReportOutcome.Made made)
    {
        var view = ReportView.Of(made.Report, TextCatalogue.Culture(viewer.Language));
        var card = Begin(viewer, view.Domain, view.Verdict, view.State);
        card.Body.Add(Blocks.Small(Counted(viewer, view.Lines)));
        card.Body.AddRange(view.Lines.Select(line => Line(viewer, line)));
        if (Note(viewer, made) is { } note) card.Body.Add(Blocks.Small(note));
        // Before the buttons of the body, so that it parts no rows of buttons.
        AddDemonstration(card, viewer);
        Fold(card, viewer, view);
        card.Actions.Add(Button(viewer, "Dns.Again", "Dns.Typed.Report", made.Report.Domain));
        if (made.Report.Findings.Any(f => f.Fixes.Count > 0)) card.Actions.Add(Button(viewer, "Dns.Advice", "Dns.Typed.Advice", made.Report.Domain));
        return new RenderedCard(card, $"{view.Domain} · {view.Verdict}");
    }

    /// <param name="latest">As far as the report has come; null before the first answer.</param>
    public RenderedCard Pending(Viewer viewer, DnsName domain, DomainReport? latest)
    {
        var view = ReportView.Of((latest ?? new DomainReport(domain, DateTimeOffset.UnixEpoch, Verdict.Undetermined)) with { Complete = false }, TextCatalogue.Culture(viewer.Language));
        var card = Begin(viewer, view.Domain, view.Verdict, view.State);
        card.Body.Add(Blocks.Small(Say(viewer, "Dns.Progress", view.Lines.Count(l => l.State != LineState.Pending), view.Lines.Count)));
        card.Body.AddRange(view.Lines.Select(line => Line(viewer, line)));
        AddDemonstration(card, viewer);
        return new RenderedCard(card, $"{view.Domain} · {view.Verdict}");
    }

    public RenderedCard BrokenOff(Viewer viewer, DnsName domain) => Ended(viewer, domain, Say(viewer, "Dns.BrokenOff"));

    public RenderedCard Refused(Viewer viewer, DnsName domain, string why) => Ended(viewer, domain, why);

    private RenderedCard Ended(Viewer viewer, DnsName domain, string why)
    {
        var name = DomainDisplay.Of(domain);
        var card = new AdaptiveCard(Buttons.Schema) { Lang = viewer.Language, Body = { Blocks.Heading(Say(viewer, "Dns.Title")), Blocks.Lead(name), Blocks.Notice(why) } };
        card.Actions.Add(Button(viewer, "Dns.Again", "Dns.Typed.Report", domain));
        AddDemonstration(card, viewer);
        return new RenderedCard(card, $"{name} · {why}");
    }

    private static AdaptiveCard Begin(Viewer viewer, string domain, string verdict, LineState state) => new(Buttons.Schema)
    {
        Lang = viewer.Language,
        Body = { Blocks.Heading(Say(viewer, "Dns.Title")), Blocks.Lead(domain), Blocks.State(verdict, LineColours.Ground(state)) },
    };

    /// <summary>« 4 corrects, 1 à corriger, 1 indéterminé ».</summary>
    private static string Counted(Viewer viewer, IReadOnlyList<AreaView> lines) => string.Join(", ", lines
        .GroupBy(l => l.State).OrderBy(g => g.Key)
        .Select(g => $"{g.Count()} {Say(viewer, $"Dns.Count.{g.Key}.{(g.Count() == 1 ? "One" : "Many")}")}"));

    private static AdaptiveContainer Line(Viewer viewer, AreaView line)
    {
        var gloss = line.Area == MailArea.Server ? "" : $" · {Say(viewer, $"Dns.Gloss.{line.Area}")}";
        var more = line.More > 0 ? $" {Say(viewer, "Dns.More", line.More)}" : "";
        return new AdaptiveContainer
        {
            Spacing = AdaptiveSpacing.Small,
            Items =
            {
                new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun(line.Label) { Weight = AdaptiveTextWeight.Bolder }, new AdaptiveTextRun(gloss) { IsSubtle = true, Size = AdaptiveTextSize.Small } } },
                new AdaptiveRichTextBlock
                {
                    Spacing = AdaptiveSpacing.None,
                    Inlines = { new AdaptiveTextRun(Say(viewer, $"Dns.State.{line.State}")) { Color = LineColours.Of(line.State), Weight = AdaptiveTextWeight.Bolder }, new AdaptiveTextRun($" : {line.Sentence}{more}".Replace(" :", viewer.Language == "en" ? ":" : "\u00a0:", StringComparison.Ordinal)) },
                },
            },
        };
    }

    /// <summary>Whose word the expected records are.</summary>
    private static string? Note(Viewer viewer, ReportOutcome.Made made) =>
        made.Wanted == WantedState.NotOurs ? null : Say(viewer, $"Dns.Wanted.{made.Wanted}");

    /// <summary>Two rows of two buttons: a third in a row is cut off on a phone.</summary>
    private static void Fold(AdaptiveCard card, Viewer viewer, ReportView view)
    {
        var row = new AdaptiveActionSet();
        card.Body.Add(row);
        if (view.Findings.Count > 0) row.Actions.Add(new AdaptiveToggleVisibilityAction { Title = Say(viewer, "Dns.Details", view.Findings.Count), TargetElements = { new AdaptiveTargetElement(Details) } });
        row.Actions.Add(Button(viewer, "Dns.Export", "Dns.Typed.Export", view.Report.Domain));
        if (view.Findings.Count == 0) return;
        var folded = new AdaptiveContainer { Id = Details, IsVisible = false, Separator = true };
        foreach (var finding in view.Findings.Take(MostFindings)) folded.Items.Add(Told(viewer, finding));
        if (view.Findings.Count > MostFindings) folded.Items.Add(Blocks.Small(Say(viewer, "Dns.Rest", view.Findings.Count - MostFindings)));
        card.Body.Add(folded);
    }

    private static AdaptiveContainer Told(Viewer viewer, FindingView finding) => new()
    {
        Items =
        {
            new AdaptiveRichTextBlock
            {
                Inlines =
                {
                    new AdaptiveTextRun(Say(viewer, $"Dns.Severity.{finding.Finding.Severity}")) { Color = LineColours.Of(StateOf(finding.Finding.Severity)), Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextRun($" · {finding.Title}") { Weight = AdaptiveTextWeight.Bolder },
                },
            },
            Blocks.Plain(finding.Effect),
            Blocks.Plain(finding.Action),
        },
    };

    private static LineState StateOf(Severity severity) => severity switch
    {
        Severity.Critical or Severity.Error => LineState.Bad,
        Severity.Warning => LineState.Attention,
        _ => LineState.Unknown,
    };

    private static AdaptiveAction Button(Viewer viewer, string title, string typed, DnsName domain) => Buttons.Say(viewer, Say(viewer, title), Say(viewer, typed, domain));

    private void AddDemonstration(AdaptiveCard card, Viewer viewer)
    {
        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
    }

    private static string Say(Viewer viewer, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(viewer.Language, key, facts);
}
