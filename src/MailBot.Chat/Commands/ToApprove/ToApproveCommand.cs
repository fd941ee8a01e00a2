using MailBot.Chat.Cards;
using MailBot.Chat.Delivery;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.ToApprove;

/// <summary>« à valider »: one request is shown as its own card, several as a list.</summary>
internal sealed class ToApproveCommand(RequestService requests, IListCards lists, IRequestCards cards, CopyDesk copies)
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var pending = await requests.ToDecideAsync(turn.Person.Key, cancellationToken);
        if (pending is [var only])
        {
            await copies.ShowAsync(turn, only, cancellationToken);
            return new Reply.Words(Say(turn, "ToApprove.One", only.Label, cards.Subject(only, turn.Language)), Personal: true);
        }

        if (pending.Count > 1) return new Reply.Card(lists.ToApprove(turn.Viewer, pending));
        return new Reply.Words(await requests.Deciders.IsDeciderAsync(turn.Person.Key, cancellationToken)
            ? Say(turn, "ToApprove.None")
            : Say(turn, "ToApprove.NotApprover", Texts.People.Or(requests.Policy.Approvers, turn.Language)));
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}
