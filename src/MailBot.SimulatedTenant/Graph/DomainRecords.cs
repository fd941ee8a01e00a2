using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Graph;

/// <summary>The records that the service asks to be published for a domain.</summary>
internal static class DomainRecords
{
    public static Answer Answer(TenantCall call, IEnumerable<JsonObject> records) => Wire.Answer.Json(200, new JsonObject
    {
        ["@odata.context"] = $"{call.Origin}/v1.0/$metadata#domains('{call.Argument("id")}')/{call.Path[(call.Path.LastIndexOf('/') + 1)..]}",
        ["value"] = new JsonArray([.. records]),
    });

    public static IEnumerable<JsonObject> Verification(MailDomain domain)
    {
        var token = Token(domain);
        yield return Record(domain.Name, "Txt", null, "text", token);
        yield return Mx(domain.Name, null, $"{token["MS=".Length..]}.msv1.invalid", 32767);
    }

    /// <summary>What proved once that the domain is the company's.</summary>
    public static string Token(MailDomain domain) => string.Create(
        CultureInfo.InvariantCulture, $"MS=ms{BitConverter.ToUInt32(DeterministicGuid.From("verify:" + domain.Name).ToByteArray()) % 100_000_000:D8}");

    public static IEnumerable<JsonObject> Service(MailDomain domain)
    {
        if (!domain.IsAccepted)
            yield break;
        yield return Mx(domain.Name, "Email", domain.Wanted(), 0);
        yield return Record(domain.Name, "Txt", "Email", "text", "v=spf1 include:spf.protection.outlook.com -all");
        yield return Record("autodiscover." + domain.Name, "CName", "Email", "canonicalName", "autodiscover.outlook.com");
        var srv = Record("_sipfederationtls._tcp." + domain.Name, "Srv", "OfficeCommunicationsOnline", "nameTarget", "sipfed.online.lync.com");
        srv["port"] = 5061;
        srv["priority"] = 100;
        srv["protocol"] = "_tcp";
        srv["service"] = "_sipfederationtls";
        srv["weight"] = 1;
        yield return srv;
    }

    private static JsonObject Mx(string label, string? service, string exchange, int preference)
    {
        var record = Record(label, "Mx", service, "mailExchange", exchange);
        record["preference"] = preference;
        return record;
    }

    private static JsonObject Record(string label, string type, string? service, string property, string value) => new()
    {
        ["@odata.type"] = $"#microsoft.graph.domainDns{(type == "CName" ? "Cname" : type)}Record",
        ["id"] = DeterministicGuid.From($"record:{label}:{type}:{service}").ToString(),
        ["isOptional"] = false,
        ["label"] = label,
        ["recordType"] = type,
        ["supportedService"] = service,
        ["ttl"] = 3600,
        [property] = value,
    };
}
