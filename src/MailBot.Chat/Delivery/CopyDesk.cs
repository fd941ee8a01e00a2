using MailBot.Chat.Turns;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Delivery;

/// <summary>Asks the writer for one more copy of a request's card, below what was said last.</summary>
internal sealed class CopyDesk(ICardCopies copies, WorkSignal signal)
{
    /// <summary>In a private chat there; otherwise in the person's own chat, wherever that is.</summary>
    public Task ShowAsync(Turn turn, Request request, CancellationToken cancellationToken) =>
        AddAsync(request, new CardTarget(turn.Person.Key, ViewFor(turn, request), turn.IsPrivate ? turn.Conversation : null), cancellationToken);

    /// <summary>For everybody in a group chat or channel: state only.</summary>
    public Task ShareAsync(Turn turn, Request request, CancellationToken cancellationToken) =>
        AddAsync(request, new CardTarget(turn.Person.Key, CardView.Shared, turn.Conversation), cancellationToken);

    /// <summary>How this person sees this request: whoever may see another's request decides it.</summary>
    public static CardView ViewFor(Turn turn, Request request) =>
        request.Requester != turn.Person.Key ? CardView.Approver : CardView.Requester;

    private async Task AddAsync(Request request, CardTarget target, CancellationToken cancellationToken)
    {
        await copies.AddAsync(request.Id, target, cancellationToken);
        signal.Raise();
    }
}
