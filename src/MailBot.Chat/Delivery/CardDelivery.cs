using MailBot.Chat.Cards;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Delivery;

/// <summary>Brings posted copies up to the request as it is now: posts what is new, edits what is shown.</summary>
/// <remarks>
/// Posting is at-least-once: a crash between the post and its record leaves an orphan card, which is harmless because it holds
/// only id and version. Copies of one conversation are written one after another, in the order in which they were asked for.
/// </remarks>
internal sealed partial class CardDelivery(
    ICardCopies copies,
    RequestService requests,
    IPeople people,
    IRequestCards cards,
    SeveralCards several,
    Gathering gathering,
    ICardChannel channel,
    DeliverySettings settings,
    TimeProvider clock,
    ILogger<CardDelivery> log)
{
    private readonly string owner = $"cards-{Guid.NewGuid():N}";

    /// <returns>How many copies were taken; 0 when there is nothing to deliver now.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var claimed = await copies.ClaimAsync(owner, settings.Lease, settings.Batch, cancellationToken);
        var lines = claimed.Where(c => c.Conversation is not null).GroupBy(c => c.Conversation!.Key, StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = settings.Conversations, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(lines, parallel, async (line, token) => await DeliverInOrderAsync([.. line], token));
        return claimed.Count;
    }

    /// <summary>When one copy has to wait, those behind it wait too: nobody reads the outcome before the request.</summary>
    private async Task DeliverInOrderAsync(IReadOnlyList<CardCopy> line, CancellationToken cancellationToken)
    {
        DateTimeOffset? waitUntil = null;
        foreach (var copy in line)
        {
            if (waitUntil is { } due)
            {
                await copies.PostponeAsync(copy, due, cancellationToken);
                continue;
            }

            waitUntil = await DeliverAsync(copy, cancellationToken);
        }
    }

    /// <returns>Null when this copy is settled; otherwise when it may be tried again.</returns>
    private async Task<DateTimeOffset?> DeliverAsync(CardCopy copy, CancellationToken cancellationToken)
    {
        try
        {
            if (await requests.FindAsync(copy.RequestId, cancellationToken) is not { } request)
            {
                return await EndAsync(copy, "the request is gone", cancellationToken);
            }

            // Taken without an id: posted, and nothing can be edited there any more.
            if (copy is { ShownVersion: > 0, ActivityId: null }) return await SettleAsync(copy, request.Version, null, cancellationToken);
            return await people.FindAsync(copy.Person.ObjectId, cancellationToken) switch
            {
                Reading<Person>.Found { Value: var person } => await WriteAsync(copy, request, person, cancellationToken),
                Reading<Person>.Missing => await EndAsync(copy, "the person left the directory", cancellationToken),
                Reading<Person>.Denied denied => await WaitAsync(copy, $"missing permission {denied.Permission}", null, cancellationToken),
                Reading<Person>.Unavailable down => await WaitAsync(copy, down.Detail, down.RetryAfter, cancellationToken),
                var other => throw new InvalidOperationException($"Unexpected reading {other}."),
            };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            DeliveryFault(log, fault, copy.RequestId, copy.Id);
            return await WaitAsync(copy, fault.GetType().Name, null, cancellationToken);
        }
    }

    private async Task<DateTimeOffset?> WriteAsync(CardCopy copy, Request request, Person person, CancellationToken cancellationToken)
    {
        if (copy.View == CardView.Reminder) return await RemindAsync(copy, request, person, cancellationToken);
        var viewer = channel.ViewerOf(person, copy.Conversation!);
        var shared = copy.ActivityId ?? await gathering.JoinsAsync(copy, request, cancellationToken);
        var posting = shared is null ? null : await DrawTogetherAsync(copy, shared, request, viewer, cancellationToken);
        // A card that can't be edited any more is joined by nobody.
        if (posting is null or Posting.Gone && copy.ActivityId != shared) posting = null;
        if (posting is Posting.Shown) return null;
        posting ??= await DrawAloneAsync(copy, request, viewer, cancellationToken);
        return posting switch
        {
            Posting.Shown shown => await SettleAsync(copy, request.Version, shown.ActivityId ?? copy.ActivityId, cancellationToken),
            Posting.NotNow later => await WaitAsync(copy, later.Why, later.RetryAfter, cancellationToken),
            Posting.Gone gone => await EndAsync(copy, gone.Why, cancellationToken),
            _ => throw new InvalidOperationException($"Unexpected posting {posting}."),
        };
    }

    private async Task<Posting> DrawAloneAsync(CardCopy copy, Request request, Viewer viewer, CancellationToken cancellationToken)
    {
        if (copy.View == CardView.Shared) viewer = viewer with { Language = settings.CompanyLanguage };
        var card = await cards.RenderAsync(request, copy.View, viewer, null, cancellationToken);
        return copy.ActivityId is { } activity
            ? await channel.EditAsync(copy.Conversation!, activity, card, cancellationToken)
            : await channel.PostAsync(copy.Conversation!, card, cancellationToken);
    }

    private async Task<DateTimeOffset?> SettleAsync(CardCopy copy, long version, string? activityId, CancellationToken cancellationToken)
    {
        await copies.ShownAsync(copy, version, activityId, cancellationToken);
        return null;
    }

    private async Task<DateTimeOffset?> EndAsync(CardCopy copy, string why, CancellationToken cancellationToken)
    {
        CopyDead(log, copy.RequestId, copy.Id, why);
        await copies.DeadAsync(copy, why, cancellationToken);
        return null;
    }

    private async Task<DateTimeOffset?> WaitAsync(CardCopy copy, string why, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var due = clock.GetUtcNow() + (retryAfter ?? settings.PauseAfter(copy.Attempt));
        CopyPostponed(log, copy.RequestId, copy.Id, due, why);
        await copies.PostponeAsync(copy, due, cancellationToken);
        return due;
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "CopyPostponed", Message = "Card copy {copy} of request {request} is postponed to {due}: {why}")]
    private static partial void CopyPostponed(ILogger log, string request, string copy, DateTimeOffset due, string why);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "CopyDead", Message = "Card copy {copy} of request {request} can't be written any more: {why}")]
    private static partial void CopyDead(ILogger log, string request, string copy, string why);

    [LoggerMessage(Level = LogLevel.Error, EventName = "DeliveryFault", Message = "Card copy {copy} of request {request} met a fault")]
    private static partial void DeliveryFault(ILogger log, Exception fault, string request, string copy);
}
