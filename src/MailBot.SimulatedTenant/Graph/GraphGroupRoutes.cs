using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Graph;

/// <summary>Groups and outside contacts. Graph reads distribution groups and refuses every write on them.</summary>
internal sealed class GraphGroupRoutes(TenantDirectory directory, FaultDesk faults)
{
    private static readonly GraphCollection Groups = new("groups", [
        "id", "createdDateTime", "description", "displayName", "groupTypes", "mail", "mailEnabled", "mailNickname",
        "onPremisesSyncEnabled", "proxyAddresses", "securityEnabled", "visibility"]);

    private static readonly GraphCollection Contacts = new("contacts", ["id", "displayName", "mail", "mailNickname", "proxyAddresses"]);

    private static readonly GraphCollection Members = new("directoryObjects", ["id", "displayName", "mail", "userPrincipalName", "jobTitle"]);

    public IEnumerable<TenantRoute> All() =>
    [
        Route("GET", "/v1.0/groups", call => Groups.List(call, All(call, RecipientKinds.IsGroup, GraphEntities.Group), faults.Knobs.PageSize)),
        Route("GET", "/v1.0/groups/{id}", call => Group(call) is { } group ? Groups.One(call, GraphEntities.Group(group)) : GraphError.NotFound(call, call.Argument("id"))),
        Route("GET", "/v1.0/groups/{id}/members", ListMembers),
        Route("GET", "/v1.0/contacts", call => Contacts.List(call, All(call, k => k == RecipientKind.MailContact, GraphEntities.Contact), faults.Knobs.PageSize)),
        Route("POST", "/v1.0/groups", Create),
        Route("PATCH", "/v1.0/groups/{id}", Write),
        Route("DELETE", "/v1.0/groups/{id}", Write),
        Route("POST", "/v1.0/groups/{id}/members/$ref", Write),
        Route("DELETE", "/v1.0/groups/{id}/members/{member}/$ref", Write),
        Route("POST", "/v1.0/groups/{id}/owners/$ref", Write),
        Route("DELETE", "/v1.0/groups/{id}/owners/{owner}/$ref", Write),
    ];

    private static TenantRoute Route(string method, string template, Func<TenantCall, Answer> handle) =>
        new(TenantSurface.Graph, method, template, GraphRoutes.Describe, handle);

    private Answer ListMembers(TenantCall call)
    {
        if (Group(call) is not { } group)
            return GraphError.NotFound(call, call.Argument("id"));
        var surface = new Surface.Graph(call.Now);
        var members = directory.Tenant.Users.Where(u => group.Members.Contains(u.Id)).Select(u =>
        {
            var user = GraphEntities.User(u, directory, surface);
            user.Insert(0, "@odata.type", "#microsoft.graph.user");
            return user;
        });
        return Members.List(call, [.. members], faults.Knobs.PageSize);
    }

    private static Answer Create(TenantCall call) => IsMailEnabledWithoutUnified(call.Body)
        ? GraphError.BadRequest(call, "The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.")
        : GraphError.NotModelled(call, "POST /v1.0/groups for a group that isn't a distribution group");

    private Answer Write(TenantCall call)
    {
        if (Group(call) is not { } group)
            return GraphError.NotFound(call, call.Argument("id"));
        return group.Kind.IsDistributionGroup()
            ? GraphError.BadRequest(call, "Cannot Update a mail-enabled security groups and or distribution list.")
            : GraphError.NotModelled(call, $"{call.Method} {call.Route.Template} on a Microsoft 365 group");
    }

    private static bool IsMailEnabledWithoutUnified(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span) is JsonObject group
                && group["mailEnabled"]?.ToString() == "true"
                && group["groupTypes"] is not JsonArray { Count: > 0 };
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private Recipient? Group(TenantCall call) => Guid.TryParse(call.Argument("id"), out var id)
        ? directory.Recipients(new Surface.Graph(call.Now)).FirstOrDefault(r => r.ObjectId == id && r.Kind.IsGroup())
        : null;

    private List<JsonObject> All(TenantCall call, Func<RecipientKind, bool> kinds, Func<Recipient, JsonObject> entity) =>
        [.. directory.Recipients(new Surface.Graph(call.Now)).Where(r => kinds(r.Kind)).Select(entity)];
}
