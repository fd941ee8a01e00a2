namespace Microsoft.Bot.Schema;

/// <summary>Body of the answer to an <c>application/search</c> invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
