using MailBot.Chat.Cards;
using MailBot.Chat.Drafts;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.Help;

/// <summary>« aide », at any point: an open draft stays open and is named.</summary>
internal sealed class HelpCommand(RequestService requests, OpenDrafts open, IListCards lists)
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var pending = await requests.ToDecideAsync(turn.Person.Key, cancellationToken);
        var draft = await open.CurrentAsync(turn, cancellationToken);
        return new Reply.Card(lists.Help(turn.Viewer, pending.Count, draft));
    }

    public async Task<Reply> WelcomeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var pending = await requests.ToDecideAsync(turn.Person.Key, cancellationToken);
        // Whoever decides this person's requests: nobody decides their own.
        var deciders = await requests.Deciders.AskedAtOnceAsync(turn.Person.Key, cancellationToken);
        var named = deciders.Count > 0 ? deciders : requests.Policy.Approvers;
        return new Reply.Card(lists.Welcome(turn.Viewer, pending.Count, Texts.People.Or(named, turn.Language)));
    }
}
