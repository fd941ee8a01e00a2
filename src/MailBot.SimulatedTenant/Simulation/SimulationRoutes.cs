using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Storage;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Simulation;

/// <summary>What no real tenant has: the handles by which a test in another process steers this one.</summary>
internal sealed class SimulationRoutes(TenantDirectory directory, FaultDesk faults)
{
    public IEnumerable<TenantRoute> All() =>
    [
        Route("GET", "/_simulation/knobs", _ => Knobs()),
        Route("PUT", "/_simulation/knobs", SetKnobs),
        Route("POST", "/_simulation/faults", AddFault),
        Route("DELETE", "/_simulation/faults", _ => ClearFaults()),
        Route("POST", "/_simulation/groups", AddGroup),
        Route("DELETE", "/_simulation/groups", _ => ClearGroups()),
        Route("POST", "/_simulation/mailboxes/{userPrincipalName}", ProvisionMailbox),
    ];

    private static TenantRoute Route(string method, string template, Func<TenantCall, Answer> handle) =>
        new(TenantSurface.Simulation, method, template, call => call.Target = call.Arguments.GetValueOrDefault("userPrincipalName"), handle);

    private Answer Knobs() => Answer.Json(200, JsonSerializer.SerializeToNode(faults.Knobs, TenantJson.Default.TenantKnobs)!);

    private Answer SetKnobs(TenantCall call) => Reading(() =>
    {
        faults.Knobs = JsonSerializer.Deserialize(call.Body.Span, TenantJson.Default.TenantKnobs) ?? new TenantKnobs();
        return Knobs();
    });

    private Answer AddFault(TenantCall call) => Reading(() =>
    {
        faults.Add(JsonSerializer.Deserialize(call.Body.Span, TenantJson.Default.TenantFault) ?? new TenantFault());
        return Knobs();
    });

    private Answer ClearFaults()
    {
        faults.ClearFaults();
        return new Answer(204);
    }

    private Answer AddGroup(TenantCall call) => Reading(() =>
    {
        faults.Add(JsonSerializer.Deserialize(call.Body.Span, TenantJson.Default.NewGroupKnob) ?? new NewGroupKnob());
        return Knobs();
    });

    private Answer ClearGroups()
    {
        faults.ClearGroups();
        return new Answer(204);
    }

    /// <summary>Licences somebody's mailbox into being, as happens minutes after a user was created.</summary>
    private Answer ProvisionMailbox(TenantCall call)
    {
        var name = call.Argument("userPrincipalName");
        var user = directory.Tenant.Users.Find(u => string.Equals(u.UserPrincipalName, name, StringComparison.OrdinalIgnoreCase));
        if (user is null)
            return Answer.Text(404, $"There is no user {name}.") with { Error = "NotFound" };
        if (directory.Recipient(user.Id, new Surface.Truth()) is not null)
            return Answer.Text(409, $"{name} has a mailbox already.") with { Error = "Conflict" };
        directory.Write(NewMailbox.For(user, directory.Tenant, call.Now), new Surface.Backend("provisioning", call.Now), faults.Knobs.Replication());
        return new Answer(204);
    }

    private static Answer Reading(Func<Answer> read)
    {
        try
        {
            return read();
        }
        catch (JsonException e)
        {
            return Answer.Json(400, new JsonObject { ["error"] = e.Message }) with { Error = "BadRequest" };
        }
    }
}
