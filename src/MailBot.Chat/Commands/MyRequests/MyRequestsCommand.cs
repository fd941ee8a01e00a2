using MailBot.Chat.Cards;
using MailBot.Chat.Turns;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.MyRequests;

/// <summary>« mes demandes ».</summary>
internal sealed class MyRequestsCommand(RequestService requests, IListCards lists)
{
    private const int Shown = 30;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await requests.OfAsync(turn.Person.Key, Shown, cancellationToken);
        // A draft that was dropped never was a request.
        return new Reply.Card(lists.MyRequests(turn.Viewer, [.. own.Where(r => r.Label is not null || r.State == RequestState.Draft)]));
    }
}
