using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The body of InvokeCommand.</summary>
internal sealed record CmdletInvocation(string Name, JsonObject Parameters)
{
    /// <summary>Null for a body that isn't <c>{"CmdletInput":{"CmdletName":…,"Parameters":{…}}}</c>; Parameters may not be null.</summary>
    public static CmdletInvocation? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            var input = JsonNode.Parse(body.Span) as JsonObject;
            return input?["CmdletInput"] is JsonObject cmdlet
                && cmdlet["CmdletName"]?.ToString() is { Length: > 0 } name
                && cmdlet[nameof(Parameters)] is JsonObject parameters
                    ? new CmdletInvocation(name, parameters)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Describe(TenantCall call)
    {
        call.Cmdlet = Name;
        call.Target = Parameters.FirstOrDefault(p => string.Equals(p.Key, "Identity", StringComparison.OrdinalIgnoreCase)).Value?.ToString();
        var shown = Parameters.DeepClone().AsObject();
        foreach (var name in Parameters.Select(p => p.Key).Where(k => k.Contains("Password", StringComparison.OrdinalIgnoreCase)))
            shown[name] = "(not logged)";
        call.Parameters = shown;
    }
}
