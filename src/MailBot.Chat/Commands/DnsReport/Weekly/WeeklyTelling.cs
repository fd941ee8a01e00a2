using MailBot.Chat.Delivery;
using MailBot.Dns.Names;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport.Weekly;

/// <summary>Brings the news to one who approves.</summary>
internal sealed partial class WeeklyTelling(IPeople people, IConversationBook book, ICardChannel channel, WeeklyCards cards, ILogger<WeeklyTelling> log)
{
    /// <returns>False where it is worth trying again.</returns>
    public async Task<bool> TellAsync(string objectId, DnsName domain, WeeklyNews news, CancellationToken cancellationToken)
    {
        var reading = await people.FindAsync(objectId, cancellationToken);
        if (reading is not Reading<Person>.Found { Value: var person }) return reading is Reading<Person>.Missing;
        if (await book.FindAsync(person.Key, cancellationToken) is not { } chat)
        {
            NoChat(log, objectId);
            return true;
        }

        return await channel.PostAsync(chat, cards.Draw(channel.ViewerOf(person, chat), domain, news), cancellationToken) is not Posting.NotNow;
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "WeeklyDnsUntold", Message = "{person} has no chat with the bot and is not told of changes in DNS")]
    private static partial void NoChat(ILogger log, string person);
}
