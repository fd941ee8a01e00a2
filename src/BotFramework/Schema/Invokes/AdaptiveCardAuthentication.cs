namespace Microsoft.Bot.Schema;

/// <summary>Token that comes with an invoke after a sign-in.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{

}
