using System.Text.Json.Nodes;

namespace BotFramework.Tests.Authentication;

/// <summary>What a token says; a case changes one thing.</summary>
internal sealed record Claims(DateTimeOffset Now, string? ServiceUrl)
{
    public string? Issuer { get; init; } = OpenIdIssuer.Issuer;

    public string? Audience { get; init; } = OpenIdIssuer.Bot;

    public TimeSpan? Expires { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan NotBefore { get; init; } = TimeSpan.FromMinutes(-1);

    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    public override string ToString()
    {
        var payload = new JsonObject { ["nbf"] = (Now + NotBefore).ToUnixTimeSeconds() };
        if (Issuer != null) payload["iss"] = Issuer;
        if (Audience != null) payload["aud"] = Audience;
        if (Expires is { } expires) payload["exp"] = (Now + expires).ToUnixTimeSeconds();
        if (ServiceUrl != null) payload["serviceurl"] = ServiceUrl;
        foreach (var (name, value) in More) payload[name] = value;
        return payload.ToJsonString();
    }
}
