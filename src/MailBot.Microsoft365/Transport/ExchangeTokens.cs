using System.Globalization;
using Azure.Core;

namespace MailBot.Microsoft365.Transport;

/// <summary>Bearers for Exchange; the credential keeps them until they end.</summary>
internal sealed class ExchangeTokens(TokenCredential credential, TimeProvider clock)
{
    private static readonly string[] Scopes = [TenantAddresses.ExchangeScope];

    public async Task<string> CurrentAsync(CancellationToken cancellationToken) =>
        (await credential.GetTokenAsync(new TokenRequestContext(Scopes), cancellationToken)).Token;

    /// <summary>
    /// A token made from now on: the one held was refused, perhaps because a role was granted since. Asked for with a claims
    /// challenge, the only way past the credential's own cache.
    /// </summary>
    public async Task<string> RenewedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"" + now + "\"}}}";
        return (await credential.GetTokenAsync(new TokenRequestContext(Scopes, claims: claims), cancellationToken)).Token;
    }
}
