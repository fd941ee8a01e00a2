using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Dns.Names;
using MailBot.Dns.Propagation;
using MailBot.Dns.Records;
using MailBot.Dns.Zones;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>« surveille mx exemple.fr », with or without the value to wait for; « ne surveille plus … »; « mes suivis dns ».</summary>
internal sealed class DnsWatchCommand(ReportRuns runs, DomainPicker picker, WatchSearch search, WatchBook book, WatchCards cards, WatchAlarm alarm, LateReplies late)
{
    public async Task<Reply> HandleAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        if (runs.Denial(turn) is { } denied) return denied;
        var picked = await NameAsync(turn, said, "Dns.Typed.WatchOf", cancellationToken);
        if (picked is PickedDomain.Not not) return not.Reply;
        var wish = Wish(turn, said, ((PickedDomain.This)picked).Name);
        turn.Memory.Domain = wish.Domain.Text;
        if (said.WatchedValue is { } value) return await search.ValuedAsync(turn, wish, value, said.WatchedGone, cancellationToken);
        var running = runs.Start(turn, wish.Domain);
        if (await runs.IsQuickAsync(running, cancellationToken)) return await search.DecideAsync(turn, wish, await running.Outcome, cancellationToken);
        return late.Promise(turn, async token => [await search.DecideAsync(turn, wish, await running.Outcome, token)]);
    }

    public async Task<Reply> EndAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        var own = await book.OfAsync(turn.Person.Key.ObjectId, cancellationToken);
        if (own.Count == 0) return Words(turn, "Dns.Watch.None");
        if (said.Domains.Count > 0)
        {
            var picked = await NameAsync(turn, said, "Dns.Typed.WatchOf", cancellationToken);
            if (picked is PickedDomain.Not not) return not.Reply;
            var wish = Wish(turn, said, ((PickedDomain.This)picked).Name);
            own = [.. own.Where(e => wish.Means(RecordOf(e)))];
            if (own.Count == 0) return Words(turn, "Dns.Watch.NotWatched");
        }

        if (own.Count > 1) return await ListAsync(turn, cancellationToken);
        await book.StopAsync(own[0].Id, cancellationToken);
        alarm.Ring();
        return Words(turn, "Dns.Watch.StopSaid", WatchTarget.PlaceOf(RecordOf(own[0])));
    }

    public async Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var watches = new List<PropagationWatch>();
        foreach (var entry in await book.OfAsync(turn.Person.Key.ObjectId, cancellationToken))
        {
            if (await book.ReadAsync(entry.Id, cancellationToken) is { Watch: var kept } && kept.Read() is { } watch) watches.Add(watch);
        }

        return watches.Count == 0 ? Words(turn, "Dns.Watch.None") : new Reply.Card(cards.List(turn.Viewer, watches));
    }

    /// <summary>A name below « _dmarc » or the like is no domain, and may be watched all the same: what is below the last of them is judged.</summary>
    private async Task<PickedDomain> NameAsync(Turn turn, Understanding said, string typed, CancellationToken cancellationToken)
    {
        if (said.Domain is { } written && WatchWish.Prefix(written) is { Length: > 0 } prefix)
        {
            return DomainInput.Read(written[prefix.Length..]) is DomainReading.Valid { Name: var apex } && DnsName.TryParse(prefix + apex, out var name)
                ? new PickedDomain.This(name)
                : DomainPicker.Read(turn, DomainInput.Read(written[prefix.Length..]));
        }

        return await picker.PickAsync(turn, said, domain => TextCatalogue.Cards.Say(turn.Language, typed, said.Watched ?? "dns", domain), cancellationToken);
    }

    private static WatchWish Wish(Turn turn, Understanding said, DnsName name) =>
        WatchWish.Of(name, said.Watched, DnsName.TryParse(turn.Memory.Domain, out var last) ? last : null);

    private static DnsRecord RecordOf(WatchEntry entry) => ZoneFile.ReadRecord(entry.Line);

    private static Reply.Words Words(Turn turn, string key, params ReadOnlySpan<object?> facts) => new(TextCatalogue.Replies.Say(turn.Language, key, facts));
}
