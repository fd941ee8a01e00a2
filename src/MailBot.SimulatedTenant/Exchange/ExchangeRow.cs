using System.Globalization;
using System.Text.Json.Nodes;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>Builds one row with the side-car keys (<c>X@data.type</c>, <c>X@odata.type</c>) that the service puts beside its values.</summary>
internal sealed class ExchangeRow
{
    private readonly JsonObject row = [];

    public JsonObject Build() => row;

    public ExchangeRow Text(string name, string? value) => Put(name, value);

    public ExchangeRow Flag(string name, bool value) => Put(name, value);

    public ExchangeRow Id(string name, Guid value) =>
        Put(name, value.ToString()).Put($"{name}@data.type", "System.Guid");

    public ExchangeRow Time(string name, DateTimeOffset value) =>
        Put(name, value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff+00:00", CultureInfo.InvariantCulture)).Put($"{name}@data.type", "System.DateTime");

    public ExchangeRow List(string name, IEnumerable<string> values) =>
        Put($"{name}@odata.type", "#Collection(String)").Put(name, new JsonArray([.. values.Select(v => (JsonNode)v)]));

    private ExchangeRow Put(string name, JsonNode? value)
    {
        row[name] = value;
        return this;
    }
}
