using MailBot.Chat.Delivery;
using MailBot.Chat.Teams.Wire;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Teams;

/// <summary>Begins private chats on the real Teams alone: the Playground and the terminal don't show what is begun there.</summary>
internal sealed partial class PersonalChats(
    BotAdapter adapter, BotAccount account, ChatOptions options, IConversationBook book, WorkSignal cards, ILogger<PersonalChats> log) : IPersonalChats
{
    private const string Teams = "msteams";

    public Uri? Invitation => account.AppId.Length > 0 ? new Uri($"https://teams.microsoft.com/l/chat/0/0?users=28:{Uri.EscapeDataString(account.AppId)}") : null;

    public async Task<Opening> OpenAsync(Person person, ConversationAddress beside, CancellationToken cancellationToken)
    {
        var reference = WireFormat.DecodeReference(KnownConversations.Decode(beside.Reference).reference ?? "null");
        if (account.AppId.Length == 0 || reference.ChannelId != Teams || !ServiceHosts.IsMicrosofts(beside.ServiceUrl)) return new Opening.NotHere();
        try
        {
            await adapter.CreateConversationAsync(account.AppId, Teams, beside.ServiceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope, Parameters(person, reference), (context, token) => RememberAsync(person, context, token), cancellationToken);
            cards.Raise();
            return new Opening.Opened();
        }
        catch (ErrorResponseException refused)
        {
            NotOpened(log, person.Key.ObjectId, WireFormat.Status(refused)?.ToString() ?? "", refused.Message);
            return new Opening.Refused(refused.Message);
        }
        catch (HttpRequestException unreachable)
        {
            NotOpened(log, person.Key.ObjectId, "", unreachable.Message);
            return new Opening.Refused(unreachable.Message);
        }
    }

    private ConversationParameters Parameters(Person person, ConversationReference beside) => new()
    {
        IsGroup = false,
        Bot = beside.Bot,
        Members = [new ChannelAccount { Id = person.Key.ObjectId }],
        TenantId = options.TenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo(options.TenantId) },
    };

    private async Task RememberAsync(Person person, ITurnContext context, CancellationToken cancellationToken) =>
        await book.SaveAsync(person.Key, Incoming.Address(context.Activity, options.CompanyLanguage), cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "ChatNotOpened", Message = "A private chat with {person} could not be begun ({status}): {why}")]
    private static partial void NotOpened(ILogger log, string person, string status, string why);
}
