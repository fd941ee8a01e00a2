using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Dns;
using MailBot.SimulatedTenant.Mail;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Simulation;

/// <summary>The world around the tenant: where public DNS leads mail, and strangers who write.</summary>
internal sealed class MailSimulation(TenantDirectory directory, MailFlow mail, IPEndPoint dns)
{
    private const int MostHosts = 8;
    private const int MostRecords = 100;

    public IEnumerable<TenantRoute> All() =>
    [
        new(TenantSurface.Simulation, "GET", "/_simulation", _ => { }, _ => World()),
        new(TenantSurface.Simulation, "POST", "/_simulation/mail", _ => { }, FromOutside),
        new(TenantSurface.Simulation, "PUT", "/_simulation/domains/{name}/mx", call => call.Target = call.Argument("name"), Lead),
        new(TenantSurface.Simulation, "PUT", "/_simulation/domains/{name}/records", call => call.Target = call.Argument("name"), Publish),
    ];

    private Answer World() => Answer.Json(200, new JsonObject { ["tenantId"] = directory.Tenant.Id.ToString(), ["dns"] = dns.ToString() });

    /// <summary>202 for what entered or went elsewhere; a sender whom the edge turns away is told so at once, as in SMTP.</summary>
    private Answer FromOutside(TenantCall call)
    {
        var message = Body(call);
        if (Address(message, "from") is not { } from || Address(message, "to") is not { } to)
            return Wrong("from and to must be addresses.");
        call.Target = to;
        var sent = mail.FromOutside(from, to, message?["subject"]?.ToString() ?? "", call.Now);
        return sent.TurnedAway == Rejections.AtTheEdge ? Answer.Text(422, Rejections.AtTheEdge) with { Error = "Rejected" } : new Answer(202);
    }

    /// <summary>Hosts best first; null leads mail home again.</summary>
    private Answer Lead(TenantCall call)
    {
        if (Find(call) is not { } index)
            return Unknown(call);
        if (Body(call) is not { } body || !body.ContainsKey("hosts"))
            return Wrong("""The body must be {"hosts":["mx.example"]}; null leads mail home.""");
        List<string>? hosts = body["hosts"] is JsonArray list ? [.. list.Select(h => h?.ToString() ?? "")] : null;
        if (hosts is { Count: > MostHosts } || hosts?.Exists(h => Uri.CheckHostName(h) != UriHostNameType.Dns) == true)
            return Wrong($"At most {MostHosts} host names.");
        directory.Lead(index, hosts);
        return new Answer(204);
    }

    /// <summary>What the zone holds besides its MX; null: the usual.</summary>
    private Answer Publish(TenantCall call)
    {
        if (Find(call) is not { } index)
            return Unknown(call);
        if (Body(call) is not { } body || !body.ContainsKey("records"))
            return Wrong("""The body must be {"records":["name TYPE value"]}; null publishes the usual.""");
        List<string>? records = body["records"] is JsonArray list ? [.. list.Select(r => r?.ToString() ?? "")] : null;
        if (records is { Count: > MostRecords } || records?.Find(r => ZoneRecord.Read(r) is null or { Type: ZoneRecord.Mx }) is not null)
            return Wrong($"At most {MostRecords} records of types that are modelled; MX has a route of its own.");
        directory.Publish(index, records);
        return new Answer(204);
    }

    private int? Find(TenantCall call) =>
        directory.Tenant.Domains.FindIndex(d => string.Equals(d.Name, call.Argument("name"), StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index : null;

    private static Answer Unknown(TenantCall call) => Answer.Text(404, $"There is no domain {call.Argument("name")}.") with { Error = "NotFound" };

    private static Answer Wrong(string text) => Answer.Json(400, new JsonObject { ["error"] = text }) with { Error = "BadRequest" };

    private static string? Address(JsonObject? message, string name) =>
        message?[name]?.ToString() is { } address && ProxyAddress.IsValidSmtp(address) ? address : null;

    private static JsonObject? Body(TenantCall call)
    {
        try
        {
            return JsonNode.Parse(call.Body.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
