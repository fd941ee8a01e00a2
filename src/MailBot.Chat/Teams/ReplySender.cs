using MailBot.Chat.Cards;
using MailBot.Chat.Delivery;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Teams;

/// <summary>Brings the replies of a turn to whom they are for: in place of the clicked card, below it, or in private.</summary>
internal sealed partial class ReplySender(
    IRequestCards cards, RequestService requests, ICardCopies copies, ClickedCards clickedCards, IConversationBook book, TeamsCardChannel channel, ILogger<ReplySender> log)
{
    /// <returns>What the invoke answers; null for a turn that was no invoke.</returns>
    public async Task<AdaptiveCardInvokeResponse?> SendAsync(ITurnContext context, Turn turn, IReadOnlyList<Reply> replies, bool personal, CancellationToken cancellationToken)
    {
        var invoke = context.Activity.Type == ActivityTypes.Invoke;
        if (turn.Said is Said.Click { What: var click } clicked && click.Verb != CardVerbs.Say)
        {
            return await AnswerClickAsync(context, turn, clicked, replies, invoke, cancellationToken);
        }

        await PostAllAsync(context, turn, replies, personal, cancellationToken);
        return invoke ? Answers.Beside(Below(turn)) : null;
    }

    /// <summary>« La réponse est ci-dessous »: what a click posted stands there already.</summary>
    public static string Below(Turn turn) => Say(turn, "Click.Below");

    private async Task<AdaptiveCardInvokeResponse?> AnswerClickAsync(ITurnContext context, Turn turn, Said.Click clicked, IReadOnlyList<Reply> replies, bool invoke, CancellationToken cancellationToken)
    {
        var first = replies.Count > 0 ? replies[0] : null;
        var rendered = first is Reply.OfRequest request ? await RenderAsync(turn, clicked, request, cancellationToken) : null;
        await PostAllAsync(context, turn, [.. replies.Skip(first is Reply.Card ? 0 : 1)], personal: true, cancellationToken);
        if (invoke) return rendered is not null ? Answers.InPlace(rendered) : Answers.Beside(first is null or Reply.Card ? Below(turn) : Sentence(first));
        if (rendered is null && first is not (null or Reply.Card)) await context.SendActivityAsync(Answers.Words(Sentence(first)), cancellationToken);
        if (rendered is not null) await RedrawAsync(context, turn, clicked.OnActivity, rendered, ((Reply.OfRequest)first!).Sentence, cancellationToken);
        return null;
    }

    /// <summary>The clicked card, redrawn. A click that made another request (an undo) leaves the clicked one in its place.</summary>
    private async Task<RenderedCard?> RenderAsync(Turn turn, Said.Click clicked, Reply.OfRequest reply, CancellationToken cancellationToken)
    {
        if (await clickedCards.DigestAsync(turn, clicked, reply.Notice ?? reply.Sentence, cancellationToken) is { } digest) return digest;
        // A list that names several requests stays as it is; what came of it is said beside it.
        if (clicked.What.Verb == CardVerbs.ApproveAll) return null;
        var view = await ViewAsync(turn, clicked, reply.Request, cancellationToken);
        if (reply.Request.Id == clicked.What.Id || await requests.FindAsync(clicked.What.Id, cancellationToken) is not { } own || !await requests.Deciders.MaySeeAsync(turn.Person.Key, own, cancellationToken))
        {
            return reply.AsForm
                ? await cards.RenderFormAsync(reply.Request, turn.Viewer, reply.Notice, cancellationToken)
                : await cards.RenderAsync(reply.Request, view, turn.Viewer, reply.Notice, cancellationToken);
        }

        return await cards.RenderAsync(own, view, turn.Viewer, reply.Sentence, cancellationToken);
    }

    private async Task<CardView> ViewAsync(Turn turn, Said.Click clicked, Request request, CancellationToken cancellationToken)
    {
        if (clicked.OnActivity is not { } activity) return CopyDesk.ViewFor(turn, request);
        var copy = await copies.FindByActivityAsync(turn.Conversation, activity, cancellationToken);
        return copy is not null && (copy.Person == turn.Person.Key || copy.View == CardView.Shared) ? copy.View : CopyDesk.ViewFor(turn, request);
    }

    /// <summary>A submitted card gets its answer by an edit; where that is refused, the sentence says it.</summary>
    private async Task RedrawAsync(ITurnContext context, Turn turn, string? onActivity, RenderedCard card, string sentence, CancellationToken cancellationToken)
    {
        if (onActivity is null)
        {
            await context.SendActivityAsync(Answers.Words(sentence), cancellationToken);
            return;
        }

        try
        {
            var edit = Answers.Card(card);
            edit.Id = onActivity;
            await context.UpdateActivityAsync(edit, cancellationToken);
        }
        catch (ErrorResponseException refused)
        {
            NotRedrawn(log, refused, turn.Id);
            await context.SendActivityAsync(Answers.Words(sentence), cancellationToken);
        }
    }

    private async Task PostAllAsync(ITurnContext context, Turn turn, IReadOnlyList<Reply> replies, bool personal, CancellationToken cancellationToken)
    {
        var aside = turn.IsPrivate ? [] : replies.Where(r => personal || r is Reply.Card or Reply.Words { Personal: true }).ToList();
        foreach (var reply in replies.Except(aside))
        {
            var posted = await context.SendActivityAsync(Shape(reply), cancellationToken);
            if (reply is Reply.Card { Posted: { } tell }) await tell(turn.Conversation, string.IsNullOrEmpty(posted?.Id) ? null : posted.Id, cancellationToken);
        }

        if (aside.Count > 0 || (personal && !turn.IsPrivate)) await PostAsideAsync(context, turn, aside, cancellationToken);
    }

    private async Task PostAsideAsync(ITurnContext context, Turn turn, List<Reply> aside, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(turn.Person.Key, cancellationToken) is not { } own)
        {
            await context.SendActivityAsync(Answers.Words(Say(turn, "Private.Unseen")), cancellationToken);
            return;
        }

        await context.SendActivityAsync(Answers.Words(Say(turn, "Private")), cancellationToken);
        foreach (var reply in aside)
        {
            var posting = reply is Reply.Card card ? await channel.PostAsync(own, card.Rendered, cancellationToken) : await channel.SayAsync(own, Sentence(reply), cancellationToken);
            if (posting is not Posting.Shown shown) NotSaidInPrivate(log, turn.Id, posting.ToString());
            else if (reply is Reply.Card { Posted: { } tell }) await tell(own, shown.ActivityId, cancellationToken);
        }
    }

    private static Activity Shape(Reply reply) => reply is Reply.Card card ? Answers.Card(card.Rendered) : Answers.Words(Sentence(reply));

    private static string Sentence(Reply reply) => reply switch
    {
        Reply.Words words => words.Sentence,
        Reply.OfRequest request => request.Sentence,
        _ => throw new InvalidOperationException($"{reply.GetType().Name} is no sentence."),
    };

    private static string Say(Turn turn, string key) => TextCatalogue.Replies.Say(turn.Language, key);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "CardNotRedrawn", Message = "The card clicked in {turn} could not be redrawn; the answer was said instead")]
    private static partial void NotRedrawn(ILogger log, Exception refused, string turn);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "NotSaidInPrivate", Message = "The private answer to {turn} could not be written: {why}")]
    private static partial void NotSaidInPrivate(ILogger log, string turn, string? why);
}
