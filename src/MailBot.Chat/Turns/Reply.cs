using MailBot.Chat.Cards;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Turns;

/// <summary>What the bot answers to one turn.</summary>
internal abstract record Reply
{
    private Reply() { }

    /// <summary>A sentence.</summary>
    /// <param name="Personal">Told in private only.</param>
    public sealed record Words(string Sentence, bool Personal = false) : Reply;

    /// <summary>A card that is not of one request, posted as it is. Always personal.</summary>
    public sealed record Card(RenderedCard Rendered) : Reply
    {
        /// <summary>For a card that is edited later: told where it was posted, and as which activity (null where the channel gave no id).</summary>
        public Func<ConversationAddress, string?, CancellationToken, Task>? Posted { get; init; }
    }

    /// <summary>A request as it is now: the clicked card redrawn in place, or, to who typed, a sentence.</summary>
    /// <param name="Sentence">For who typed. The posted cards are edited by the card writer.</param>
    /// <param name="Notice">The line above the redrawn card; null when the card says it all.</param>
    /// <param name="AsForm">Redraw a draft as its form, even when its facts are in order.</param>
    public sealed record OfRequest(Request Request, string Sentence, string? Notice, bool AsForm = false) : Reply;
}
