using MailBot.SimulatedTenant.Graph;
using MailBot.SimulatedTenant.Wire;
using Microsoft.AspNetCore.Http;

namespace MailBot.SimulatedTenant.Tokens;

/// <summary>Which application permission opens which part of Graph. Refusals of writes come from the routes themselves.</summary>
internal static class GraphPermissions
{
    private static readonly (string Path, string[] AnyOf)[] Needed =
    [
        ("/v1.0/users", ["User.Read.All", "User.ReadWrite.All"]),
        ("/v1.0/groups", ["Group.Read.All", "GroupMember.Read.All", "Group.ReadWrite.All"]),
        ("/v1.0/contacts", ["OrgContact.Read.All"]),
        ("/v1.0/domains", ["Domain.Read.All"]),
        ("/v1.0/organization", ["Organization.Read.All", "User.Read.All"]),
    ];

    public static bool Allow(TenantCall call, IReadOnlyList<string> roles)
    {
        if (call.Route.Template == GraphMailRoutes.Template)
            return roles.Contains("Mail.Send");
        if (!HttpMethods.IsGet(call.Method) || roles.Contains("Directory.Read.All"))
            return true;
        var needed = Array.Find(Needed, n => call.Route.Template.StartsWith(n.Path, StringComparison.Ordinal)).AnyOf;
        return needed is null || needed.Any(roles.Contains);
    }
}
