using MailBot.Chat.Cards;
using MailBot.Chat.Turns;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Delivery;

/// <summary>Redraws the card that was clicked where it shows several requests.</summary>
internal sealed class ClickedCards(ICardCopies copies, Gathering gathering, SeveralCards several)
{
    /// <returns>Null where the clicked card shows one request, or none of this person's.</returns>
    public async Task<RenderedCard?> DigestAsync(Turn turn, Said.Click clicked, string? notice, CancellationToken cancellationToken)
    {
        if (clicked.OnActivity is not { } activity) return null;
        if (await copies.FindByActivityAsync(turn.Conversation, activity, cancellationToken) is not { View: CardView.Approver } copy || copy.Person != turn.Person.Key) return null;
        var rows = await gathering.OnAsync(turn.Conversation, activity, cancellationToken);
        return rows.Count > 1 ? await several.DigestAsync(rows, turn.Viewer, notice, cancellationToken) : null;
    }
}
