using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Dns.Propagation;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>Begins a watch: kept first, then shown, then looked at.</summary>
internal sealed class WatchStart(WatchBook book, WatchCards cards, WatchAlarm alarm, TimeProvider clock)
{
    /// <summary>For the card to be posted; whatever becomes of that, the watch is then looked at.</summary>
    private static readonly TimeSpan Posting = TimeSpan.FromSeconds(20);

    public async Task<Reply> BeginAsync(Turn turn, WatchTarget target, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var watch = PropagationWatch.For(target.Record, now, target.Gone);
        var kept = new KeptWatch(Guid.NewGuid().ToString("N"), turn.Person.Key.ObjectId, turn.Conversation, null, watch.ToJson()) { Due = now + Posting };
        return await book.BeginAsync(kept, cancellationToken) switch
        {
            WatchBegun.Now => new Reply.Card(cards.Draw(turn.Viewer, watch)) { Posted = (place, activity, token) => PostedAsync(kept.Id, place, activity, token) },
            WatchBegun.Already already => await AlreadyAsync(turn, already.Id, cancellationToken),
            WatchBegun.TooMany many => Words(turn, many.Own ? "Dns.Watch.TooManyOwn" : "Dns.Watch.TooMany", many.Limit),
            var other => throw new InvalidOperationException($"Unexpected {other}."),
        };

        async Task PostedAsync(string id, ConversationAddress place, string? activity, CancellationToken token)
        {
            await book.ChangeAsync(id, it => it with { Place = place, Activity = activity, HeldUntil = null, Due = default }, token);
            alarm.Ring();
        }
    }

    private async Task<Reply> AlreadyAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        var watch = await book.ReadAsync(id, cancellationToken) is { Watch: var kept } ? kept.Read() : null;
        if (watch is null or { Looks: 0 }) return Words(turn, "Dns.Watch.AlreadyFirst");
        return Words(turn, "Dns.Watch.Already", PropagationView.Of(watch, TextCatalogue.Culture(turn.Language), turn.Viewer.Zone).Told);
    }

    private static Reply.Words Words(Turn turn, string key, params ReadOnlySpan<object?> facts) => new(TextCatalogue.Replies.Say(turn.Language, key, facts));
}
