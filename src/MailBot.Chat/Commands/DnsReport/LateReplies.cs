using MailBot.Chat.Delivery;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Contracts;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Replies that come after their turn, in its private chat or the person's own.</summary>
internal sealed partial class LateReplies(ICardChannel channel, IConversationBook book, BackgroundWork background, TimeProvider clock, ILogger<LateReplies> log)
{
    private const int Tries = 5;

    /// <returns>What is said meanwhile.</returns>
    public Reply Promise(Turn turn, Func<CancellationToken, Task<IReadOnlyList<Reply>>> replies)
    {
        background.Begin(async token =>
        {
            var place = turn.IsPrivate ? turn.Conversation : await book.FindAsync(turn.Person.Key, token);
            if (place is null) return;
            foreach (var reply in await replies(token))
            {
                if (!await SendAsync(place, reply, token)) return;
            }
        });
        return new Reply.Words(TextCatalogue.Replies.Say(turn.Language, "Dns.Working"));
    }

    private async Task<bool> SendAsync(ConversationAddress place, Reply reply, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var posting = reply switch
            {
                Reply.Card card => await channel.PostAsync(place, card.Rendered, cancellationToken),
                Reply.Words words => await channel.SayAsync(place, words.Sentence, cancellationToken),
                _ => throw new InvalidOperationException($"{reply.GetType().Name} can't be late."),
            };
            if (posting is Posting.Shown shown)
            {
                if (reply is Reply.Card { Posted: { } posted }) await posted(place, shown.ActivityId, cancellationToken);
                return true;
            }

            if (posting is not Posting.NotNow later || attempt == Tries)
            {
                NotSaid(log, posting.ToString());
                return false;
            }

            await Task.Delay(later.RetryAfter ?? TimeSpan.FromSeconds(attempt), clock, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "LateReplyNotSaid", Message = "A late reply could not be written: {why}")]
    private static partial void NotSaid(ILogger log, string? why);
}
