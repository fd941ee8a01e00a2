using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Delivery;

/// <summary>
/// Several requests of one person within ten minutes share one card of the same decider, a row for each: their copies name the
/// same activity. What was asked to be shown alone stays alone.
/// </summary>
internal sealed class Gathering(ICardCopies copies, RequestService requests)
{
    /// <summary>Rows on one card; the next request begins another.</summary>
    public const int RowLimit = 10;

    private const int Looked = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <returns>The activity whose card the new copy joins; null when it gets its own.</returns>
    public async Task<string?> JoinsAsync(CardCopy copy, Request request, CancellationToken cancellationToken)
    {
        if (copy is not { View: CardView.Approver, ActivityId: null, Conversation: { } chat }) return null;
        if (request.State != RequestState.Pending || request.Requester == copy.Person) return null;
        var own = await copies.OfRequestAsync(request.Id, cancellationToken);
        if (own.First(c => c.Person == copy.Person && c.View == copy.View).Id != copy.Id) return null;
        var posted = await copies.PostedToAsync(copy.Person, CardView.Approver, Looked, cancellationToken);
        foreach (var activity in posted.Where(c => c.Conversation?.Key == chat.Key).Select(c => c.ActivityId!).Distinct(StringComparer.Ordinal))
        {
            var there = await OnAsync(chat, activity, cancellationToken);
            if (there.Count < RowLimit && there.All(r => BelongTogether(r, request)) && there.Any(r => r.State == RequestState.Pending)) return activity;
        }

        return null;
    }

    /// <summary>The requests that one activity shows, in the order in which they came to it.</summary>
    public async Task<IReadOnlyList<Request>> OnAsync(ConversationAddress chat, string activityId, CancellationToken cancellationToken)
    {
        var there = new List<Request>();
        foreach (var copy in await copies.OfActivityAsync(chat, activityId, cancellationToken))
        {
            if (await requests.FindAsync(copy.RequestId, cancellationToken) is { } request && !there.Exists(r => r.Id == request.Id)) there.Add(request);
        }

        return there;
    }

    /// <summary>The card shows the others as they were drawn, too: their own edits are not needed any more.</summary>
    public async Task SettleAsync(CardCopy drawn, string activityId, IReadOnlyList<Request> shown, CancellationToken cancellationToken)
    {
        foreach (var copy in await copies.OfActivityAsync(drawn.Conversation!, activityId, cancellationToken))
        {
            if (copy.Id != drawn.Id && shown.FirstOrDefault(r => r.Id == copy.RequestId) is { } request) await copies.ShownAsync(copy, request.Version, null, cancellationToken);
        }
    }

    private static bool BelongTogether(Request there, Request coming) =>
        there.Requester == coming.Requester && there.SentAt is { } before && coming.SentAt is { } now && now - before is var apart && apart <= Window && apart >= -Window;
}
