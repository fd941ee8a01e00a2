using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What a card's search box asks for.</summary>
public partial class ActivityHandler
{
    private const string Search = "application/search";

    private static SearchInvokeValue ReadSearchInvoke(IInvokeActivity activity)
    {
        var value = activity.Value switch
        {
            null => throw Refusal("BadRequest", "Missing value property for search"),
            SearchInvokeValue already => already,
            JsonElement { ValueKind: JsonValueKind.Object } json => ReadSearch(json),
            _ => throw Refusal("BadRequest", "Value property is not properly formed for search"),
        };
        // Teams leaves the kind out.
        if (string.IsNullOrEmpty(value.Kind) && Channels.Msteams.Equals(activity.ChannelId, StringComparison.OrdinalIgnoreCase))
            value.Kind = SearchInvokeTypes.Search;
        if (string.IsNullOrEmpty(value.QueryText)) throw Refusal("BadRequest", "Missing queryText property for search");
        if (string.IsNullOrEmpty(value.Kind)) throw Refusal("BadRequest", "Missing kind property for search");
        return value;
    }

    private static SearchInvokeValue ReadSearch(JsonElement json)
    {
        try
        {
            return BotJson.Convert<SearchInvokeValue>(json);
        }
        catch (JsonException)
        {
            throw Refusal("BadRequest", "Value property is not valid for search");
        }
    }
}
