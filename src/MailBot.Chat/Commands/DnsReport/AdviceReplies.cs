using System.Globalization;
using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Commands.DnsReport.Watching;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>What to publish: for each record a short card that says where to type it, then the value alone, so that a long press copies it and nothing else.</summary>
internal sealed class AdviceReplies(CardSettings settings)
{
    /// <summary>Two messages each: more at once is read by nobody.</summary>
    private const int MostChanges = 6;

    public IReadOnlyList<Reply> Of(Viewer viewer, DomainReport report)
    {
        var view = ReportView.Of(report, TextCatalogue.Culture(viewer.Language));
        var changes = Changes(view);
        if (changes.Count == 0) return [new Reply.Words(Say(viewer, report.InDoubt.Count > 0 ? "Dns.Advice.Doubt" : "Dns.Advice.Nothing", view.Domain), Personal: true)];
        var replies = new List<Reply>();
        foreach (var (finding, change) in changes.Take(MostChanges))
        {
            replies.Add(new Reply.Card(Card(viewer, finding, change)));
            if (change.Fix.Action != FixAction.Remove) replies.Add(new Reply.Words(ValueOf(change), Personal: true));
        }

        var key = changes.Count > MostChanges ? "Dns.Advice.Rest" : "Dns.Advice.Then";
        replies.Add(new Reply.Words(Say(viewer, key, Say(viewer, "Dns.Typed.Report", report.Domain), changes.Count - MostChanges), Personal: true));
        return replies;
    }

    /// <summary>Worst first. Where two findings want the same record changed, the worse one's change: the next report tells whether the other is still needed.</summary>
    internal static IReadOnlyList<(FindingView Finding, ChangeView Change)> Changes(ReportView view)
    {
        var taken = new Dictionary<(string Owner, RecordType Type), FindingView>();
        var changes = new List<(FindingView, ChangeView)>();
        foreach (var finding in view.Findings)
        {
            foreach (var change in finding.Changes)
            {
                var place = (change.Fix.Owner.Text, change.Fix.Type);
                if (taken.TryAdd(place, finding) || ReferenceEquals(taken[place], finding)) changes.Add((finding, change));
            }
        }

        return changes;
    }

    private RenderedCard Card(Viewer viewer, FindingView finding, ChangeView change)
    {
        var record = change.Fix.Record;
        var act = change.Fix is { Action: FixAction.Replace, Replaced: null } ? "ReplaceAll" : $"{change.Fix.Action}";
        var heading = Say(viewer, $"Dns.Change.{act}", record.Type.Label());
        var card = new AdaptiveCard(Buttons.Schema)
        {
            Lang = viewer.Language,
            Body =
            {
                Blocks.Heading(heading),
                Blocks.Fact(Say(viewer, "Dns.Change.Why"), finding.Title),
                Blocks.Fact(Say(viewer, "Dns.Change.Host"), change.HostField),
                Blocks.Small($"{Say(viewer, "Dns.Change.Name")} {record.Owner.Text}"),
                Blocks.Fact(Say(viewer, "Dns.Change.Type"), record.Type.Label()),
            },
        };
        foreach (var (label, number) in Numbers(record)) card.Body.Add(Blocks.Fact(Say(viewer, label), number.ToString(CultureInfo.InvariantCulture)));
        if (change.Fix.Action != FixAction.Remove) card.Body.Add(Blocks.Fact(Say(viewer, "Dns.Change.Ttl"), record.Ttl.ToString(CultureInfo.InvariantCulture)));
        if (Gone(change) is { } gone) card.Body.Add(Blocks.Fact(Say(viewer, change.Fix.Action == FixAction.Remove ? "Dns.Change.Value" : "Dns.Change.Instead"), gone));
        if (change.Fix.Action != FixAction.Remove) card.Body.Add(Blocks.Small(Say(viewer, record is TxtRecord ? "Dns.Change.CopyText" : "Dns.Change.Copy")));
        if (WatchWish.IsKind(record.Type)) card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Dns.Watch.Follow"), Say(viewer, "Dns.Typed.WatchOf", record.Type.Label(), record.Owner)));
        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
        return new RenderedCard(card, $"{heading} · {record.Owner}");
    }

    private static IEnumerable<(string Label, int Number)> Numbers(DnsRecord record) => record switch
    {
        MxRecord mx => [("Dns.Change.Priority", mx.Preference)],
        SrvRecord srv => [("Dns.Change.Priority", srv.Priority), ("Dns.Change.Weight", srv.Weight), ("Dns.Change.Port", srv.Port)],
        _ => [],
    };

    /// <summary>Registrars' forms have fields of their own for the numbers.</summary>
    private static string ValueOf(ChangeView change) => change.Fix.Record switch
    {
        MxRecord mx => mx.Exchange.ToString(),
        SrvRecord srv => srv.Target.ToString(),
        _ => change.Value,
    };

    private static string? Gone(ChangeView change) => change.Fix switch
    {
        { Action: FixAction.Remove } => change.Value,
        { Replaced: { } old } => Dns.Texts.SafeText.Of(RecordForms.Value(old), int.MaxValue),
        _ => null,
    };

    private static string Say(Viewer viewer, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(viewer.Language, key, facts);
}
