using System.Buffers.Text;
using System.Text.Json;

namespace MailBot.Microsoft365.Checks;

/// <summary>The application permissions that a token carries. For the operator's eyes only: the service alone decides what they allow.</summary>
internal static class TokenRoles
{
    /// <summary>Null for a token that can't be looked into.</summary>
    public static IReadOnlyList<string>? Read(string token)
    {
        if (token.Split('.') is not [_, var claims, ..] || !Base64Url.IsValid(claims)) return null;
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            if (!json.RootElement.TryGetProperty("roles", out var roles)) return [];
            return [.. roles.EnumerateArray().Select(r => r.GetString()).OfType<string>().Order(StringComparer.Ordinal)];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
