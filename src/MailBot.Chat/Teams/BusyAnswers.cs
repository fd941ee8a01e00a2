using MailBot.Chat.Cards;
using MailBot.Chat.Delivery;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;
using Microsoft.Bot.Schema;

namespace MailBot.Chat.Teams;

/// <summary>A click that can't be carried through (another turn of its conversation is running, time is up): the card as it is now is shown.</summary>
internal sealed class BusyAnswers(RequestService requests, IRequestCards cards, ClickedCards clickedCards)
{
    public async Task<AdaptiveCardInvokeResponse> AnswerAsync(Turn turn, CardClick click, string key, CancellationToken cancellationToken)
    {
        var sentence = TextCatalogue.Replies.Say(turn.Language, key);
        if (await requests.FindAsync(click.Id, cancellationToken) is not { } request || !await requests.Deciders.MaySeeAsync(turn.Person.Key, request, cancellationToken)) return Answers.Beside(sentence);
        if (turn.Said is Said.Click clicked && await clickedCards.DigestAsync(turn, clicked, sentence, cancellationToken) is { } digest) return Answers.InPlace(digest);
        return Answers.InPlace(await cards.RenderAsync(request, CopyDesk.ViewFor(turn, request), turn.Viewer, sentence, cancellationToken));
    }
}
