using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Decisions;

/// <summary>A bot can't write to somebody who never opened a chat with it: who asks is told, at once and once.</summary>
internal sealed class Reachability(IConversationBook book)
{
    public async Task<IReadOnlyList<Person>> UnseenAsync(IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        var unseen = new List<Person>();
        foreach (var person in people)
        {
            if (await book.FindAsync(person.Key, cancellationToken) is null) unseen.Add(person);
        }

        return unseen;
    }
}
