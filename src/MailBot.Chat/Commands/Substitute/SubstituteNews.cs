using MailBot.Chat.Delivery;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.Substitute;

/// <summary>Says a sentence to somebody who is not part of the turn, in their own private chat and language.</summary>
internal sealed class SubstituteNews(IConversationBook book, IPeople people, ICardChannel channel)
{
    /// <param name="sentence">In the language given to it.</param>
    /// <returns>False where the bot can't write to this person now.</returns>
    public async Task<bool> SayAsync(PersonKey to, Func<string, string> sentence, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(to, cancellationToken) is not { } chat) return false;
        if (await people.FindAsync(to.ObjectId, cancellationToken) is not Reading<Person>.Found { Value: var person }) return false;
        return await channel.SayAsync(chat, sentence(channel.ViewerOf(person, chat).Language), cancellationToken) is Posting.Shown;
    }
}
