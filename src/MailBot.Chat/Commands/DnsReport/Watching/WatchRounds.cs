using MailBot.Chat.Delivery;
using MailBot.Dns.Propagation;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>
/// Looks at the watches that are due and edits their cards. Each look is written over what was read: of several instances
/// one takes a watch, a crash leaves it to the next, and the card shows what is written.
/// </summary>
internal sealed partial class WatchRounds(
    WatchBook book, IReportSources sources, RequestService requests, IPeople people, ICardChannel channel, WatchCards cards, TimeProvider clock, ILogger<WatchRounds> log)
{
    /// <summary>Longer than a look and its telling may take.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>Where something needed doesn't answer.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    private const int MostRefusals = 20;

    /// <returns>When the next one is due; null where there is none.</returns>
    public async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
    {
        var listed = await book.ListAsync(cancellationToken);
        var next = await Task.WhenAll(listed.Select(entry => SeeToAsync(entry.Id, cancellationToken)));
        return next.Length == 0 ? null : next.Min();
    }

    /// <returns>When it is to be seen to again.</returns>
    private async Task<DateTimeOffset> SeeToAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await book.ReadAsync(id, cancellationToken) is not var (kept, version))
        {
            await book.ForgetAsync(id, cancellationToken);
            return now;
        }

        if (kept.HeldUntil > now) return kept.HeldUntil.Value;
        if (kept.Due > now) return kept.Due;
        kept = kept with { HeldUntil = now + Hold };
        return await book.WriteAsync(kept, version, cancellationToken) is { } taken ? await LookAsync(kept, taken, cancellationToken) : now + Later;
    }

    private async Task<DateTimeOffset> LookAsync(KeptWatch kept, long version, CancellationToken cancellationToken)
    {
        var reading = await people.FindAsync(kept.Watcher, cancellationToken);
        if (reading is Reading<Person>.Unavailable) return await PutOffAsync(kept, version, Later, cancellationToken);
        if (reading is not Reading<Person>.Found { Value: var person } || !requests.Policy.MayAsk(person) || kept.Read() is not { } watch)
        {
            Dropped(log, kept.Id);
            return await ForgetAsync(kept, cancellationToken);
        }

        if (!kept.Stopped)
        {
            if (await sources.FindAsync(cancellationToken) is not { } asked) return await PutOffAsync(kept, version, Later, cancellationToken);
            watch = await new PropagationWatcher(asked.Watch, clock).StepAsync(watch, cancellationToken);
            kept = kept with { Watch = watch.ToJson() };
            if (await book.WriteAsync(kept, version, cancellationToken) is not { } written) return clock.GetUtcNow();
            version = written;
        }

        return await ShowAsync(kept, version, person, watch, cancellationToken);
    }

    private async Task<DateTimeOffset> ShowAsync(KeptWatch kept, long version, Person person, PropagationWatch watch, CancellationToken cancellationToken)
    {
        var viewer = channel.ViewerOf(person, kept.Place);
        var over = kept.Stopped || watch.End != PropagationEnd.Running;
        if (kept.Activity is { } activity)
        {
            var posting = await channel.EditAsync(kept.Place, activity, cards.Draw(viewer, watch, kept.Stopped), cancellationToken);
            if (posting is Posting.Gone) return await ForgetAsync(kept, cancellationToken);
            if (posting is Posting.NotNow later && over) return await RefusedAsync(kept, version, later, cancellationToken);
        }

        if (!over) return await PutOffAsync(kept with { Refused = 0 }, version, watch.NextLook - clock.GetUtcNow(), cancellationToken);
        if (!kept.Stopped && await channel.SayAsync(kept.Place, WatchCards.Ended(viewer, watch), cancellationToken) is Posting.NotNow busy) return await RefusedAsync(kept, version, busy, cancellationToken);
        Ended(log, kept.Id, kept.Stopped ? "Stopped" : watch.End.ToString());
        return await ForgetAsync(kept, cancellationToken);
    }

    /// <summary>The end has to be told: it is tried again for a while.</summary>
    private async Task<DateTimeOffset> RefusedAsync(KeptWatch kept, long version, Posting.NotNow later, CancellationToken cancellationToken)
    {
        if (kept.Refused < MostRefusals) return await PutOffAsync(kept with { Refused = kept.Refused + 1 }, version, later.RetryAfter ?? Later, cancellationToken);
        Untold(log, kept.Id, later.Why);
        return await ForgetAsync(kept, cancellationToken);
    }

    /// <summary>Where somebody else wrote meanwhile (a card was posted, the watch was ended), it is read again at once.</summary>
    private async Task<DateTimeOffset> PutOffAsync(KeptWatch kept, long version, TimeSpan wait, CancellationToken cancellationToken)
    {
        var then = clock.GetUtcNow() + wait;
        return await book.WriteAsync(kept with { HeldUntil = null, Due = then }, version, cancellationToken) is null ? clock.GetUtcNow() : then;
    }

    private async Task<DateTimeOffset> ForgetAsync(KeptWatch kept, CancellationToken cancellationToken)
    {
        await book.ForgetAsync(kept.Id, cancellationToken);
        return clock.GetUtcNow();
    }

    [LoggerMessage(Level = LogLevel.Information, EventName = "DnsWatchEnded", Message = "The watch {id} ended: {end}")]
    private static partial void Ended(ILogger log, string id, string end);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "DnsWatchDropped", Message = "The watch {id} is dropped: it can't be read, or nobody is there any more who may ask for it")]
    private static partial void Dropped(ILogger log, string id);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "DnsWatchUntold", Message = "The end of the watch {id} could not be told: {why}")]
    private static partial void Untold(ILogger log, string id, string why);
}
