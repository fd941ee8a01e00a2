using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Zones;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>From the wish to the one record that is awaited.</summary>
internal sealed class WatchSearch(IReportSources sources, WatchStart start, IListCards lists)
{
    /// <summary>Of a value on a button.</summary>
    private const int MostCharacters = 40;

    public Task<Reply> ValuedAsync(Turn turn, WatchWish wish, string value, bool gone, CancellationToken cancellationToken) => wish.Valued(value) switch
    {
        TypedRecord.Understood { Record: var record } => start.BeginAsync(turn, WatchTarget.Of(record, gone), cancellationToken),
        TypedRecord.Malformed malformed => Task.FromResult<Reply>(Words(turn, "Dns.Watch.Malformed", TypedRecordTexts.Say(malformed, TextCatalogue.Culture(turn.Language)), wish.Name)),
        _ => Task.FromResult<Reply>(Words(turn, "Dns.Watch.WhichName", wish.Name)),
    };

    public async Task<Reply> DecideAsync(Turn turn, WatchWish wish, ReportOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not ReportOutcome.Made { Report: var report }) return new Reply.Words(ReportRuns.Refusal(turn.Language, outcome));
        var targets = WatchTargets.Of(wish, report);
        if (targets.Count == 0 && wish.Question is { } question)
        {
            if (await AskAsync(question, cancellationToken) is not { IsUndetermined: false } answer) return Words(turn, "Dns.Watch.Unknown", wish.Name);
            targets = WatchTargets.Published(wish, [answer]);
        }

        return targets switch
        {
            [] => Words(turn, report.InDoubt.Count > 0 ? "Dns.Watch.Unknown" : "Dns.Watch.Nothing", wish.Name),
            [var one] => await start.BeginAsync(turn, one, cancellationToken),
            _ => new Reply.Card(lists.Choice(turn.Viewer, TextCatalogue.Replies.Say(turn.Language, "Dns.Watch.Which"), [.. targets.Select(t => new ChoiceOption(Title(t), WatchCards.Typed(turn.Viewer, t)))])),
        };
    }

    private async Task<Answer?> AskAsync(Question question, CancellationToken cancellationToken) =>
        await sources.FindAsync(cancellationToken) is { } asked ? await asked.Dns.AskAsync(question, cancellationToken) : null;

    private static string Title(WatchTarget target) => $"{target.Place} → {Dns.Texts.SafeText.Of(RecordForms.Value(target.Record), MostCharacters)}";

    private static Reply.Words Words(Turn turn, string key, params ReadOnlySpan<object?> facts) => new(TextCatalogue.Replies.Say(turn.Language, key, facts));
}
