using MailBot.SimulatedTenant.Graph;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Tokens;

/// <summary>Every request to Graph and Exchange must bring a token of this tenant, for that audience, still valid.</summary>
internal sealed class TokenCheck(TenantDirectory directory, TimeProvider clock)
{
    public const string GraphAudience = "https://graph.microsoft.com";
    public const string ExchangeAudience = "https://outlook.office365.com";
    private const string ExchangeRole = "Exchange.ManageAsApp";

    /// <summary>Null when the request may pass. Exchange refuses with an empty body whatever the cause, Graph says why.</summary>
    public Answer? Refusal(TenantCall call)
    {
        if (call.Route.Surface is not (TenantSurface.Graph or TenantSurface.Exchange))
            return null;
        if (Problem(call, out var claims) is { } problem)
            return call.Route.Surface == TenantSurface.Exchange
                ? new Answer(401) { Error = "Unauthorized" }
                : GraphError.Answer(call, 401, "InvalidAuthenticationToken", problem);
        return call.Route.Surface == TenantSurface.Graph && !GraphPermissions.Allow(call, claims.Roles)
            ? Denied(call)
            : null;
    }

    /// <summary>Mail is refused in Exchange's words, not in the directory's.</summary>
    private static Answer Denied(TenantCall call) => call.Route.Template == GraphMailRoutes.Template
        ? GraphError.Answer(call, 403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
        : GraphError.Answer(call, 403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

    private string? Problem(TenantCall call, out TokenClaims claims)
    {
        claims = new TokenClaims("", [], DateTimeOffset.MinValue);
        var header = call.Header("Authorization");
        if (header is null || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return "Access token is empty.";
        if (AccessToken.Read(header["Bearer ".Length..].Trim(), directory.Tenant) is not { } given)
            return "Access token validation failure.";
        claims = given;
        if (claims.Expires <= clock.GetUtcNow())
            return "Lifetime validation failed, the token is expired.";
        var exchange = call.Route.Surface == TenantSurface.Exchange;
        if (claims.Audience.TrimEnd('/') != (exchange ? ExchangeAudience : GraphAudience))
            return "Access token validation failure. Invalid audience.";
        return exchange && !claims.Roles.Contains(ExchangeRole) ? "No role." : null;
    }
}
