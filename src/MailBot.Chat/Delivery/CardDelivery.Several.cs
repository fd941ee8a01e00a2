using MailBot.Chat.Cards;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Chat.Delivery;

internal sealed partial class CardDelivery
{
    /// <summary>Edits that one call makes at most while the requests on the card keep changing.</summary>
    private const int EditLimit = 3;

    /// <summary>The one card of several requests, redrawn until it shows all of them as they are: another writer may be drawing it too.</summary>
    /// <returns>Null where nothing can be edited there.</returns>
    private async Task<Posting?> DrawTogetherAsync(CardCopy copy, string activityId, Request request, Viewer viewer, CancellationToken cancellationToken)
    {
        var drawn = await TogetherAsync(copy, activityId, request, cancellationToken);
        if (drawn.Count < 2) return null;
        Posting posting;
        for (var edits = 1; ; edits++)
        {
            var card = await several.DigestAsync(drawn, viewer, null, cancellationToken);
            posting = await channel.EditAsync(copy.Conversation!, activityId, card, cancellationToken);
            var now = await TogetherAsync(copy, activityId, request, cancellationToken);
            if (posting is not Posting.Shown || edits == EditLimit || now.SequenceEqual(drawn)) break;
            drawn = now;
        }

        if (posting is not Posting.Shown) return posting;
        await gathering.SettleAsync(copy, activityId, drawn, cancellationToken);
        await copies.ShownAsync(copy, drawn.Single(r => r.Id == copy.RequestId).Version, activityId, cancellationToken);
        return posting;
    }

    private async Task<IReadOnlyList<Request>> TogetherAsync(CardCopy copy, string activityId, Request request, CancellationToken cancellationToken)
    {
        var there = await gathering.OnAsync(copy.Conversation!, activityId, cancellationToken);
        if (there.Any(r => r.Id == request.Id)) return there;
        return [.. there, await requests.FindAsync(request.Id, cancellationToken) ?? request];
    }

    /// <summary>A reminder is said once, to who can still decide something; it is never edited.</summary>
    private async Task<DateTimeOffset?> RemindAsync(CardCopy copy, Request request, Person person, CancellationToken cancellationToken)
    {
        var waiting = await requests.ToDecideAsync(person.Key, cancellationToken);
        var expiring = waiting.Where(r => r.Deadline == request.Deadline).ToList();
        if (expiring.Count == 0) return await EndAsync(copy, "there is nothing left to remind of", cancellationToken);
        var card = several.Reminder(expiring, channel.ViewerOf(person, copy.Conversation!));
        return await channel.PostAsync(copy.Conversation!, card, cancellationToken) switch
        {
            Posting.Shown => await SettleAsync(copy, request.Version, null, cancellationToken),
            Posting.NotNow later => await WaitAsync(copy, later.Why, later.RetryAfter, cancellationToken),
            Posting.Gone gone => await EndAsync(copy, gone.Why, cancellationToken),
            var other => throw new InvalidOperationException($"Unexpected posting {other}."),
        };
    }
}
