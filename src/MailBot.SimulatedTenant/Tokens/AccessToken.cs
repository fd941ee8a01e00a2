using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Tokens;

/// <summary>
/// Looks like a JWT and proves nothing to anybody else. It needs no memory, so tokens outlive a restart of the tenant;
/// the last part is a checksum over tenant, claims and client secret, so that only tokens given out here are accepted.
/// </summary>
internal static class AccessToken
{
    private const string Header = "{\"typ\":\"JWT\",\"alg\":\"none\"}";

    public static string Issue(Tenant tenant, TenantClient client, string audience, IReadOnlyList<string> roles, DateTimeOffset expires)
    {
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{tenant.Id}/",
            ["tid"] = tenant.Id.ToString(),
            ["appid"] = client.Id,
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["roles"] = new JsonArray([.. roles.Select(r => (JsonNode)r)]),
        };
        var content = $"{Encode(Header)}.{Encode(claims.ToJsonString())}";
        return $"{content}.{Checksum(content, client)}";
    }

    /// <summary>The claims, or null for a token that this tenant didn't give out.</summary>
    public static TokenClaims? Read(string token, Tenant tenant)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !Base64Url.IsValid(parts[1]))
            return null;
        // Which client's secret made the checksum is found by trying: nothing in the token is believed before.
        if (!tenant.Clients.Exists(c => Checksum($"{parts[0]}.{parts[1]}", c) == parts[2]))
            return null;
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
        if ((string?)claims["tid"] != tenant.Id.ToString())
            return null;
        return new TokenClaims(
            (string)claims["aud"]!,
            [.. claims["roles"]!.AsArray().Select(r => (string)r!)],
            DateTimeOffset.FromUnixTimeSeconds((long)claims["exp"]!));
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Checksum(string content, TenantClient client) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(client.Secret), Encoding.UTF8.GetBytes(content)));
}

internal sealed record TokenClaims(string Audience, IReadOnlyList<string> Roles, DateTimeOffset Expires);
