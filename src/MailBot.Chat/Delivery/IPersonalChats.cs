using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Delivery;

/// <summary>Private chats with people who have never written to the bot.</summary>
internal interface IPersonalChats
{
    /// <summary>The link that opens the chat with the bot; null where the bot has no app id.</summary>
    Uri? Invitation { get; }

    /// <summary>Begins a private chat, where the channel lets a bot begin one; it is then in the book.</summary>
    /// <param name="beside">A conversation of the same channel, for its service and its name for the bot.</param>
    Task<Opening> OpenAsync(Person person, ConversationAddress beside, CancellationToken cancellationToken);
}

/// <summary>What came of beginning a private chat.</summary>
internal abstract record Opening
{
    private Opening() { }

    public sealed record Opened : Opening;

    /// <summary>This channel begins no chats on a bot's behalf (a terminal, the Playground).</summary>
    public sealed record NotHere : Opening;

    /// <summary>Refused, or no answer: the bot is not installed for this person, for instance.</summary>
    public sealed record Refused(string Why) : Opening;
}
