namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.CallerId"/>, set by the bot after authentication, never read from the wire.</summary>
public static class CallerIdConstants
{
    public const string PublicAzureChannel = "urn:botframework:azure";
    public const string USGovChannel = "urn:botframework:azureusgov";
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}
