using MailBot.Chat.Delivery;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Decisions;

/// <summary>A bot can't always write to somebody who never opened a chat with it: a chat is begun where it may be, else who asks is told, with a link to send.</summary>
internal sealed class Reachability(IConversationBook book, IPersonalChats chats)
{
    /// <returns>Null when everybody can be written to.</returns>
    public async Task<string?> TellAsync(Turn turn, IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        var unseen = new List<Person>();
        foreach (var person in people)
        {
            if (await book.FindAsync(person.Key, cancellationToken) is not null) continue;
            if (await chats.OpenAsync(person, turn.Conversation, cancellationToken) is not Opening.Opened) unseen.Add(person);
        }

        if (unseen.Count == 0) return null;
        return unseen is [var only]
            ? $"{Say(turn, "Success.Unreachable", only.DisplayName)} {Invitation(turn)}"
            : $"{Say(turn, "Success.Unreachable.Several", Texts.People.And(unseen, turn.Language))} {(chats.Invitation is { } link ? Say(turn, "Success.Invite.Several", link) : Say(turn, "Success.AskToWrite.Several"))}";
    }

    /// <summary>What to send to somebody who has not opened the chat.</summary>
    public string Invitation(Turn turn) => chats.Invitation is { } link ? Say(turn, "Success.Invite", link) : Say(turn, "Success.AskToWrite");

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}
