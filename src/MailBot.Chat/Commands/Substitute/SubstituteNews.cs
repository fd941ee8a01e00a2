using MailBot.Chat.Delivery;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.Substitute;

/// <summary>Brings a substitute what they have to know: a sentence, and the cards of what waits.</summary>
internal sealed class SubstituteNews(RequestService requests, ICardCopies copies, IConversationBook book, IPeople people, ICardChannel channel, WorkSignal signal)
{
    /// <summary>Cards of everything pending that this person may decide and has no card of.</summary>
    /// <returns>How many wait for this person.</returns>
    public async Task<int> ShowPendingAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var waiting = await requests.ToDecideAsync(person, cancellationToken);
        foreach (var request in waiting)
        {
            var shown = await copies.OfRequestAsync(request.Id, cancellationToken);
            if (!shown.Any(c => c.Person == person && c is { View: CardView.Approver, Alive: true })) await copies.AddAsync(request.Id, new CardTarget(person, CardView.Approver), cancellationToken);
        }

        signal.Raise();
        return waiting.Count;
    }

    /// <param name="sentence">In the language given to it.</param>
    /// <returns>False where the bot can't write to this person now.</returns>
    public async Task<bool> SayAsync(PersonKey to, Func<string, string> sentence, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(to, cancellationToken) is not { } chat) return false;
        if (await people.FindAsync(to.ObjectId, cancellationToken) is not Reading<Person>.Found { Value: var person }) return false;
        return await channel.SayAsync(chat, sentence(channel.ViewerOf(person, chat).Language), cancellationToken) is Posting.Shown;
    }
}
