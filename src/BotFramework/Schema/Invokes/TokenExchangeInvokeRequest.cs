using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Request to exchange a token.</summary>
public class TokenExchangeInvokeRequest
{
    public string Id { get; set; }

    public string ConnectionName { get; set; }

    public string Token { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
