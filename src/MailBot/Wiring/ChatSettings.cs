using MailBot.Chat;
using MailBot.Options;

namespace MailBot.Wiring;

/// <summary>The configured options in the chat module's own words.</summary>
internal static class ChatSettings
{
    public static ChatOptions From(ProgramOptions options) => new()
    {
        TenantId = options.Tenant.Id,
        CompanyLanguage = options.Chat.CompanyLanguage,
        Demonstration = options.IsSimulated,
        CardActions = options.Chat.CardActions,
        WeeklyDns = options.Dns.ForChat(),
        ServiceHosts = [.. options.Bot.ServiceHosts],
    };
}
