using MailBot.Chat.Cards;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Delivery;

/// <summary>Writing cards outside of a turn. The only implementation knows the chat platform; nothing here does.</summary>
internal interface ICardChannel
{
    /// <summary>A new message with this card.</summary>
    Task<Posting> PostAsync(ConversationAddress to, RenderedCard card, CancellationToken cancellationToken);

    /// <summary>A new message with this sentence, as it is.</summary>
    Task<Posting> SayAsync(ConversationAddress to, string sentence, CancellationToken cancellationToken);

    /// <summary>Replaces the card of a message that was posted before.</summary>
    Task<Posting> EditAsync(ConversationAddress to, string activityId, RenderedCard card, CancellationToken cancellationToken);

    /// <summary>How the person of this conversation reads: language, zone, kind of buttons, as last seen there.</summary>
    Viewer ViewerOf(Person person, ConversationAddress conversation);
}

/// <summary>What the channel said to a post or an edit.</summary>
internal abstract record Posting
{
    private Posting() { }

    /// <param name="ActivityId">Null where the channel took it without giving an id: posted, but not editable.</param>
    public sealed record Shown(string? ActivityId) : Posting;

    /// <summary>Not now: throttled, changed at the same time, or out of order.</summary>
    /// <param name="RetryAfter">When the channel said so itself.</param>
    public sealed record NotNow(string Why, TimeSpan? RetryAfter) : Posting;

    /// <summary>Not any more: the bot was removed, or the conversation or message is gone.</summary>
    public sealed record Gone(string Why) : Posting;
}
