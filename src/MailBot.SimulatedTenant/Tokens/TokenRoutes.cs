using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace MailBot.SimulatedTenant.Tokens;

/// <summary>The token endpoint of Entra, for client credentials with a secret.</summary>
internal sealed class TokenRoutes(TenantDirectory directory)
{
    private const int LifetimeSeconds = 3599;

    public IEnumerable<TenantRoute> All() =>
        [new(TenantSurface.Token, "POST", "/{tenant}/oauth2/v2.0/token", Describe, Token)];

    private static void Describe(TenantCall call)
    {
        var form = Form(call);
        call.Target = form.GetValueOrDefault("client_id");
        call.Parameters = new JsonObject { ["grant_type"] = form.GetValueOrDefault("grant_type"), ["scope"] = form.GetValueOrDefault("scope") };
    }

    private Answer Token(TenantCall call)
    {
        var form = Form(call);
        var tenant = directory.Tenant;
        if (!IsThisTenant(call.Argument("tenant")))
            return Refused(call, 400, "invalid_request", 90002, $"Tenant '{call.Argument("tenant")}' not found. Check to make sure you have the correct tenant ID.");
        if (form.GetValueOrDefault("grant_type") != "client_credentials")
            return Refused(call, 400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        if (tenant.Clients.Find(c => c.Id == form.GetValueOrDefault("client_id")) is not { } client)
            return Refused(call, 400, "unauthorized_client", 700016, $"Application with identifier '{form.GetValueOrDefault("client_id")}' was not found in the directory '{tenant.DisplayName}'.");
        if (client.Secret != form.GetValueOrDefault("client_secret"))
            return Refused(call, 401, "invalid_client", 7000215, $"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{client.Id}'.");
        if (form.GetValueOrDefault("scope") is not { } scope || !scope.EndsWith("/.default", StringComparison.Ordinal))
            return Refused(call, 400, "invalid_scope", 1002012, $"The provided value for scope {form.GetValueOrDefault("scope")} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).");
        return Issued(call, client, scope[..^"/.default".Length]);
    }

    private Answer Issued(TenantCall call, TenantClient client, string audience)
    {
        // A scope for something else still yields a token, without roles; the refusal comes later, from the API.
        var known = audience.TrimEnd('/') is TokenCheck.GraphAudience or TokenCheck.ExchangeAudience;
        var token = AccessToken.Issue(directory.Tenant, client, audience, known ? client.Roles : [], call.Now.AddSeconds(LifetimeSeconds));
        return Answer.Json(200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = LifetimeSeconds,
            ["ext_expires_in"] = LifetimeSeconds,
            ["access_token"] = token,
        });
    }

    private static Answer Refused(TenantCall call, int status, string error, int code, string text)
    {
        var stamp = call.Now.ToString("yyyy-MM-dd HH:mm:ssZ", CultureInfo.InvariantCulture);
        var correlation = call.Header("client-request-id") ?? call.RequestId.ToString();
        return Answer.Json(status, new JsonObject
        {
            ["error"] = error,
            ["error_description"] = $"AADSTS{code}: {text} Trace ID: {call.RequestId} Correlation ID: {correlation} Timestamp: {stamp}",
            ["error_codes"] = new JsonArray(code),
            ["timestamp"] = stamp,
            ["trace_id"] = call.RequestId.ToString(),
            ["correlation_id"] = correlation,
        }) with { Error = $"AADSTS{code}" };
    }

    private bool IsThisTenant(string name) =>
        name == directory.Tenant.Id.ToString() || directory.Tenant.Domains.Exists(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> Form(TenantCall call)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(call.Body.Span));
        return reader.ReadForm().ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
    }
}
