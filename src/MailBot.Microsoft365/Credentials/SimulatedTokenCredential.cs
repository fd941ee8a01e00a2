using System.Text.Json;
using Azure.Core;
using Azure.Identity;

namespace MailBot.Microsoft365.Credentials;

/// <summary>
/// Client credentials against the simulated tenant's token endpoint. Azure.Identity can't be used there: it refuses an
/// authority that isn't https, loopback included.
/// </summary>
internal sealed class SimulatedTokenCredential(TenantOptions options, IHttpClientFactory clients, TimeProvider clock) : TokenCredential, IDisposable
{
    /// <summary>Renewed this long before its end, so that a token never ends on the way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, AccessToken> tokens = new(StringComparer.Ordinal);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Tokens are asked for asynchronously.");

    /// <remarks>A claims challenge means that the token held is no longer good, as with a real credential.</remarks>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var scope = string.Join(' ', requestContext.Scopes);
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (requestContext.Claims is null && tokens.TryGetValue(scope, out var held) && held.ExpiresOn - Margin > clock.GetUtcNow())
                return held;
            return tokens[scope] = await AskAsync(scope, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<AccessToken> AskAsync(string scope, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent([
            new("client_id", options.ClientId),
            new("client_secret", options.ClientSecret ?? ""),
            new("scope", scope),
            new("grant_type", "client_credentials")]);
        using var http = clients.CreateClient(WireNames.Login);
        using var answer = await http.PostAsync(new Uri(options.Addresses().Login, $"{options.Id}/oauth2/v2.0/token"), form, cancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return Read(body) ?? throw new AuthenticationFailedException(Refusal(body) ?? $"The token endpoint answered {(int)answer.StatusCode}.");
    }

    private AccessToken? Read(byte[] body)
    {
        using var json = Json(body);
        return json?.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("access_token", out var token) && token.GetString() is { Length: > 0 } text
            && root.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt32(out var life)
                ? new AccessToken(text, clock.GetUtcNow().AddSeconds(life))
                : null;
    }

    private static string? Refusal(byte[] body)
    {
        using var json = Json(body);
        return json?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error_description", out var text)
            ? text.GetString()
            : null;
    }

    private static JsonDocument? Json(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
