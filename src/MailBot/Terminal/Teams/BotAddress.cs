namespace MailBot.Terminal.Teams;

/// <summary>Where the bot is and how Teams presents it and its tenant.</summary>
/// <param name="Endpoint">The bot's messaging endpoint, <c>http://…/api/messages</c>.</param>
/// <param name="ServiceUrl">The connector that the bot must answer to.</param>
/// <param name="TenantId">The tenant named in every activity.</param>
/// <param name="BotId">The bot's <c>28:</c> id.</param>
/// <param name="BotName">The bot's display name.</param>
/// <param name="TimeZone">IANA zone of the clients.</param>
internal sealed record BotAddress(
    Uri Endpoint,
    Uri ServiceUrl,
    string TenantId,
    string BotId = BotAddress.DefaultBotId,
    string BotName = "MailBot",
    string TimeZone = "Europe/Paris")
{
    public const string DefaultBotId = "28:mailbot";
}
