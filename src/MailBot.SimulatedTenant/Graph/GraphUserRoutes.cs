using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Graph;

internal sealed class GraphUserRoutes(TenantDirectory directory, FaultDesk faults)
{
    private static readonly GraphCollection Users = new("users", [
        "businessPhones", "displayName", "givenName", "jobTitle", "mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname", "userPrincipalName", "id"]);

    public IEnumerable<TenantRoute> All() =>
    [
        new(TenantSurface.Graph, "GET", "/v1.0/users", GraphRoutes.Describe, call => Users.List(call, Everybody(call), faults.Knobs.PageSize)),
        new(TenantSurface.Graph, "GET", "/v1.0/users/$count", GraphRoutes.Describe, Count),
        new(TenantSurface.Graph, "GET", "/v1.0/users/{id}", GraphRoutes.Describe, One),
        new(TenantSurface.Graph, "PATCH", "/v1.0/users/{id}", GraphRoutes.Describe, Change),
    ];

    private Answer One(TenantCall call) =>
        Find(call) is { } user ? Users.One(call, user) : GraphError.NotFound(call, call.Argument("id"));

    private Answer Count(TenantCall call)
    {
        if (call.Header("ConsistencyLevel") != "eventual")
            return GraphError.UnsupportedQuery(call, "$count is not currently supported without the header ConsistencyLevel: eventual.");
        var (found, refusal) = GraphCollection.Find(call, Everybody(call));
        return refusal ?? Answer.Text(200, found.Count.ToString(CultureInfo.InvariantCulture));
    }

    private Answer Change(TenantCall call)
    {
        if (Find(call) is null)
            return GraphError.NotFound(call, call.Argument("id"));
        return Properties(call.Body).Contains("proxyAddresses", StringComparer.OrdinalIgnoreCase)
            ? GraphError.BadRequest(call, "Property 'proxyAddresses' is read-only and cannot be set.")
            : GraphError.NotModelled(call, "PATCH of a user");
    }

    private JsonObject? Find(TenantCall call) => Everybody(call).FirstOrDefault(u =>
        Same(u["id"], call.Argument("id")) || Same(u["userPrincipalName"], call.Argument("id")));

    private List<JsonObject> Everybody(TenantCall call) =>
        [.. directory.Tenant.Users.Where(u => !u.IsDeleted).Select(u => GraphEntities.User(u, directory, new Surface.Graph(call.Now)))];

    private static bool Same(JsonNode? property, string text) => string.Equals(property?.ToString(), text, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Properties(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span) is JsonObject change ? change.Select(p => p.Key) : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
