using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The parameters of one invocation, under their full names whatever abbreviation was sent.</summary>
internal sealed class CmdletParameters(IReadOnlyDictionary<string, JsonNode?> values)
{
    private static readonly string[] Common = ["Confirm", "ErrorAction", "WarningAction"];

    public bool Has(string name) => values.ContainsKey(name);

    public JsonNode? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Null when absent, null or empty: for a <c>Get-…</c> that means everything.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name)?.ToString() is { Length: > 0 } text ? text : null;

    public bool Switch(string name) => values.GetValueOrDefault(name)?.GetValueKind() == JsonValueKind.True;

    /// <summary>A parameter that is true, false or absent (null); anything else can't be converted.</summary>
    public ExchangeError? Flag(string name, out bool? value)
    {
        var kind = values.GetValueOrDefault(name)?.GetValueKind();
        value = kind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };
        return kind is null or JsonValueKind.True or JsonValueKind.False ? null : ExchangeErrors.NotAFlag(name);
    }

    /// <summary>A multi-valued parameter; one value may come without its array.</summary>
    public IReadOnlyList<string> List(string name) => Strings(values.GetValueOrDefault(name));

    /// <summary>Resolves names as PowerShell does: exactly, or by an unambiguous beginning, without case.</summary>
    /// <returns>The parameters, or the first name that isn't modelled.</returns>
    public static (CmdletParameters Parameters, string? Unknown) Bind(JsonObject sent, IReadOnlyList<string> modelled)
    {
        var known = modelled.Concat(Common).ToList();
        var bound = new Dictionary<string, JsonNode?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in sent)
        {
            var exact = known.Find(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase));
            var begun = known.FindAll(k => k.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            if ((exact ?? (begun.Count == 1 ? begun[0] : null)) is not { } full)
                return (new CmdletParameters(bound), name);
            bound[full] = value;
        }

        return (new CmdletParameters(bound), null);
    }

    /// <summary>EmailAddresses in its two forms; a hash table without its annotation can't be converted.</summary>
    public ExchangeError? Addresses(string name, out AddressEdit edit)
    {
        edit = new AddressEdit.Replace([]);
        if (values.GetValueOrDefault(name) is not JsonObject table)
        {
            edit = new AddressEdit.Replace(List(name));
            return null;
        }

        if ((string?)table["@odata.type"] != "#Exchange.GenericHashTable")
            return ExchangeErrors.NotConverted(name);
        edit = new AddressEdit.Change(Strings(Entry(table, "Add")), Strings(Entry(table, "Remove")));
        return null;
    }

    private static JsonNode? Entry(JsonObject table, string key) =>
        table.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.OrdinalIgnoreCase)).Value;

    private static List<string> Strings(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array.OfType<JsonNode>().Select(n => n.ToString())],
        _ => [node.ToString()],
    };
}
