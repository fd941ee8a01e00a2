using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Whether a request comes from the Bot Framework's channel service, as Microsoft documents it (Bot Connector authentication,
/// "Authenticate requests from the Bot Connector service to your bot"). Emulator and skill tokens are not accepted.
/// </summary>
/// <param name="issuer">Who signs, exactly.</param>
/// <param name="appId">For whom: the bot's own id.</param>
internal sealed class ChannelTokenCheck(string issuer, string appId, ChannelKeys keys, TimeProvider clock)
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly AcceptedTokens accepted = new(clock);
    private volatile TokenValidationParameters rules;

    /// <exception cref="UnauthorizedAccessException">It doesn't, and the message says for the log which check failed. No answer repeats it.</exception>
    public async Task<ClaimsIdentity> AuthenticateAsync(string header, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var written = TokenIn(header);
        var digest = TokenDigest.Of(written);
        var token = accepted.Find(digest, keys.Generation);
        if (token == null)
        {
            token = await ValidateAsync(written, cancellationToken).ConfigureAwait(false);
            accepted.Keep(digest, token);
        }

        if (!token.MaySignFor(channelId))
            throw new UnauthorizedAccessException("The token's key is not endorsed for this channel.");
        if (!string.Equals(token.ServiceUrl, serviceUrl, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token's serviceurl is not the activity's.");
        return token.Identity;
    }

    /// <exception cref="UnauthorizedAccessException">There is no header, or it isn't one word, a space and a token.</exception>
    public static string TokenIn(string header)
    {
        if (string.IsNullOrWhiteSpace(header))
            throw new UnauthorizedAccessException("There is no Authorization header.");
        if (!header.StartsWith(Scheme, StringComparison.Ordinal) || header.AsSpan(Scheme.Length).IndexOfAny(' ', ',', '\t') >= 0 || header.Length == Scheme.Length)
            throw new UnauthorizedAccessException("The Authorization header is not \"Bearer\" and one token.");
        return header[Scheme.Length..];
    }

    private async Task<ChannelToken> ValidateAsync(string written, CancellationToken cancellationToken)
    {
        var token = Parse(written);
        // Cheap questions first: only tokens that claim to be the channel's make anybody look for keys.
        if (!string.Equals(token.Issuer, issuer, StringComparison.Ordinal))
            throw new UnauthorizedAccessException("The token's issuer is not the channel's.");
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
            throw new UnauthorizedAccessException("The token is signed in a way that is not accepted.");
        var generation = keys.Generation;
        if (string.IsNullOrEmpty(token.Kid) || await keys.FindAsync(token.Kid, cancellationToken).ConfigureAwait(false) is not { } key)
            throw new UnauthorizedAccessException("The token is signed with a key that the channel doesn't have.");
        var validated = await Handler.ValidateTokenAsync(token, RulesFor(key)).ConfigureAwait(false);
        if (!validated.IsValid)
            throw new UnauthorizedAccessException("The token is not valid: " + validated.Exception?.GetType().Name, validated.Exception);
        var identity = new ClaimsIdentity(token.Claims, "Bearer", AuthenticationConstants.AppIdClaim, null);
        var serviceUrl = token.TryGetPayloadValue<string>(AuthenticationConstants.ServiceUrlClaim, out var claimed) ? claimed : null;
        return new ChannelToken(identity, key, serviceUrl, new DateTimeOffset(token.ValidTo, TimeSpan.Zero), Math.Max(generation, keys.Generation));
    }

    private static JsonWebToken Parse(string written)
    {
        try
        {
            return new JsonWebToken(written);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            throw new UnauthorizedAccessException("The token can't be read.", malformed);
        }
    }

    // The channel signs with one key for days: its rules are kept.
    private TokenValidationParameters RulesFor(JsonWebKey key)
    {
        var kept = rules;
        return ReferenceEquals(kept?.IssuerSigningKey, key) ? kept : rules = Rules(key);
    }

    private TokenValidationParameters Rules(JsonWebKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = appId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        // By the program's one clock.
        LifetimeValidator = (notBefore, expires, _, _) =>
            expires is { } end && clock.GetUtcNow().UtcDateTime < end + Skew && (notBefore is not { } start || clock.GetUtcNow().UtcDateTime >= start - Skew),
    };
}
