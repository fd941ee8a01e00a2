using MailBot.Chat.Cards;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.History;

/// <summary>« historique », « historique julie », « historique D-0427 ». Who decides reads everybody's; everybody reads their own.</summary>
internal sealed class HistoryCommand(IRequestStore store, RequestService requests, IRequestCards cards, IListCards lists)
{
    private const int Lines = 10;

    /// <summary>Of one request: its life from draft to undoing, recreation and retries included.</summary>
    private const int LinesOfRequest = 25;
    private const int Looked = 60;

    public async Task<Reply> HandleAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        if (said.Numbers is [var number, ..]) return await OfRequestAsync(turn, number, cancellationToken);
        return said.Person switch
        {
            null => await OfAsync(turn, requests.Policy.IsDecider(turn.Person.Key) ? null : turn.Person, said.Command, cancellationToken),
            NameReading.Found { Who: Named.Person person } => await OfAsync(turn, person.Value, said.Command, cancellationToken),
            NameReading.Found { Who: var group } => new Reply.Words(Say(turn, "Person.Unknown", group.DisplayName)),
            NameReading.Ambiguous several => new Reply.Card(lists.Choice(turn.Viewer, Say(turn, "Target.Ambiguous", several.Typed), Options(turn, several.Candidates))),
            NameReading.Unknown { Nearest.Count: > 0 } near => new Reply.Card(lists.Choice(turn.Viewer, Say(turn, "Person.Unknown", near.Typed), Options(turn, near.Nearest))),
            NameReading.Unknown nobody => new Reply.Words(Say(turn, "Person.Unknown", nobody.Typed)),
            var other => throw new InvalidOperationException($"Unexpected reading {other}."),
        };
    }

    private async Task<Reply> OfAsync(Turn turn, Person? about, ChatCommand command, CancellationToken cancellationToken)
    {
        var decides = requests.Policy.IsDecider(turn.Person.Key);
        if (about?.Key != turn.Person.Key && !decides) return new Reply.Words(Say(turn, "History.Denied", Texts.People.Or(requests.Policy.Approvers, turn.Language)));
        if (command == ChatCommand.Export)
        {
            // Drafts of others are left out of both: a few more are looked at than are told.
            var exported = await LinesAsync(turn, await store.JournalAsync(about?.Key, 2 * HistoryCsv.LineLimit, cancellationToken), HistoryCsv.LineLimit, cancellationToken);
            return new Reply.Words(exported.Count == 0 ? Say(turn, "Export.Empty") : HistoryCsv.Write(exported, turn), Personal: true);
        }

        var export = about is null || !decides ? Say(turn, "Typed.Export") : Say(turn, "Typed.ExportOf", about.DisplayName);
        var lines = await LinesAsync(turn, (await store.JournalAsync(about?.Key, Looked, cancellationToken)).Where(IsTold), Lines, cancellationToken);
        return new Reply.Card(lists.History(turn.Viewer, about, lines, export));
    }

    private async Task<Reply> OfRequestAsync(Turn turn, int number, CancellationToken cancellationToken)
    {
        if (await requests.FindByNumberAsync(number, cancellationToken) is not { } request || !await requests.Deciders.MaySeeAsync(turn.Person.Key, request, cancellationToken)) return new Reply.Words(Say(turn, "Result.Unknown"));
        var life = (await store.AuditAsync(request.Id, cancellationToken)).Where(IsTold).TakeLast(LinesOfRequest).ToList();
        return new Reply.Card(lists.History(turn.Viewer, null, await LinesAsync(turn, life, LinesOfRequest, cancellationToken)));
    }

    /// <summary>Each look of a proof is in the journal and its export; on a card they would hide what happened.</summary>
    private static bool IsTold(AuditEntry entry) => entry is not { From: RequestState.Verifying, To: RequestState.Verifying };

    /// <summary>Drafts are their owner's own business until they are sent.</summary>
    private async Task<IReadOnlyList<HistoryLine>> LinesAsync(Turn turn, IEnumerable<AuditEntry> entries, int limit, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Request?>(StringComparer.Ordinal);
        var lines = new List<HistoryLine>();
        foreach (var entry in entries)
        {
            if (!known.TryGetValue(entry.RequestId, out var request)) known[entry.RequestId] = request = await store.FindAsync(entry.RequestId, cancellationToken);
            if (request is null || (request.Label is null && request.Requester != turn.Person.Key)) continue;
            lines.Add(new HistoryLine(entry, request.Label, cards.Subject(request, turn.Language)));
            if (lines.Count == limit) break;
        }

        return lines;
    }

    private static IReadOnlyList<ChoiceOption> Options(Turn turn, IReadOnlyList<Named> people) =>
        [.. people.OfType<Named.Person>().Select(p => new ChoiceOption(
            p.Value.Place is { Length: > 0 } place ? $"{p.DisplayName} · {place}" : p.DisplayName,
            Say(turn, "Person.Typed.History", p.DisplayName)))];

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}
