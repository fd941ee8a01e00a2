using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token whose signature, issuer, audience and lifetime are in order. Whether it fits an activity is asked for each one.</summary>
internal sealed record ChannelToken(ClaimsIdentity Identity, JsonWebKey Key, string ServiceUrl, DateTimeOffset Until, int Generation)
{
    /// <summary>The channels that this key may sign for; empty: none.</summary>
    public bool MaySignFor(string channelId) => Endorsements().Contains(channelId, StringComparer.Ordinal);

    private IEnumerable<string> Endorsements() => Key.AdditionalData.TryGetValue("endorsements", out var listed)
        ? listed switch
        {
            System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Array } array => array.EnumerateArray().Select(e => e.ToString()),
            IEnumerable<object> objects => objects.Select(o => o?.ToString()),
            _ => [],
        }
        : [];
}
