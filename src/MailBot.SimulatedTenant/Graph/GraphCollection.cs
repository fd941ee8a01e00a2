using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Graph;

/// <summary>Answers a listing with the query options of Graph; every option that isn't modelled is refused, never ignored.</summary>
/// <param name="Name">As in <c>$metadata#users</c>.</param>
/// <param name="Defaults">The properties given without $select.</param>
internal sealed record GraphCollection(string Name, IReadOnlyList<string> Defaults)
{
    private const int DefaultTop = 100;
    private static readonly string[] Options = ["$select", "$top", "$filter", "$count", "$search", "$orderby", "$skiptoken"];

    public Answer List(TenantCall call, IReadOnlyList<JsonObject> entities, int? pageSize)
    {
        if (call.Query.Keys.FirstOrDefault(k => !Options.Contains(k, StringComparer.Ordinal)) is { } option)
            return GraphError.NotModelled(call, $"query option {option} on {Name}");
        if (UnknownProperty(call, entities) is { } unknown)
            return GraphError.Answer(call, 400, "BadRequest", $"Could not find a property named '{unknown}' on type 'microsoft.graph.{Name.TrimEnd('s')}'.");
        var (found, refusal) = Find(call, entities);
        return refusal ?? Page(call, found, pageSize);
    }

    public Answer One(TenantCall call, JsonObject entity)
    {
        if (call.Query.Keys.FirstOrDefault(k => k != "$select") is { } option)
            return GraphError.NotModelled(call, $"query option {option} on one of {Name}");
        if (UnknownProperty(call, [entity]) is { } unknown)
            return GraphError.Answer(call, 400, "BadRequest", $"Could not find a property named '{unknown}' on type 'microsoft.graph.{Name.TrimEnd('s')}'.");
        var body = new JsonObject { ["@odata.context"] = $"{call.Origin}/v1.0/$metadata#{Name}/$entity" };
        foreach (var (name, value) in Selected(call, entity))
            body[name] = value?.DeepClone();
        return Answer.Json(200, body);
    }

    public static (IReadOnlyList<JsonObject> Found, Answer? Refusal) Find(TenantCall call, IReadOnlyList<JsonObject> entities)
    {
        var advanced = call.Header("ConsistencyLevel") == "eventual";
        if (call.Parameter("$count") == "true" && !advanced)
            return ([], GraphError.UnsupportedQuery(call, "$count is not currently supported without the header ConsistencyLevel: eventual."));
        var found = entities;
        if (call.Parameter("$filter") is { } text)
        {
            if (GraphFilter.Parse(text) is not { } filter)
                return ([], GraphError.NotModelled(call, $"the filter {text}"));
            if (filter.IsAdvanced && !(advanced && call.Parameter("$count") == "true"))
                return ([], GraphError.UnsupportedQuery(call, "Unsupported or invalid query filter clause specified."));
            found = [.. found.Where(filter.Accepts)];
        }

        if (call.Parameter("$search") is { } search)
        {
            if (!advanced)
                return ([], GraphError.UnsupportedQuery(call, "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'"));
            if (GraphSearch.Parse(search) is not { } wanted)
                return ([], GraphError.NotModelled(call, $"the search {search}"));
            found = [.. found.Where(wanted.Accepts)];
        }

        if (call.Parameter("$orderby") is { } order)
            found = [.. found.OrderBy(e => e[order.Split(' ')[0]]?.ToString(), StringComparer.InvariantCultureIgnoreCase)];
        return (found, null);
    }

    private Answer Page(TenantCall call, IReadOnlyList<JsonObject> found, int? pageSize)
    {
        var top = int.TryParse(call.Parameter("$top"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : DefaultTop;
        if (top is < 1 or > 999)
            return GraphError.BadRequest(call, $"Invalid page size specified: '{call.Parameter("$top")}'. Must be between 1 and 999 inclusive.");
        top = Math.Min(top, pageSize ?? top);
        var start = Start(call);
        var body = new JsonObject { ["@odata.context"] = $"{call.Origin}/v1.0/$metadata#{Name}" };
        if (call.Parameter("$count") == "true")
            body["@odata.count"] = found.Count;
        if (start + top < found.Count)
            body["@odata.nextLink"] = NextLink(call, start + top);
        body["value"] = new JsonArray([.. found.Skip(start).Take(top).Select(e => (JsonNode)Selected(call, e))]);
        return Answer.Json(200, body);
    }

    private JsonObject Selected(TenantCall call, JsonObject entity)
    {
        var wanted = call.Parameter("$select")?.Split(',', StringSplitOptions.TrimEntries) ?? [.. Defaults];
        return new JsonObject(entity
            .Where(p => p.Key.StartsWith('@') || wanted.Contains(p.Key, StringComparer.OrdinalIgnoreCase))
            .Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
    }

    private static string? UnknownProperty(TenantCall call, IReadOnlyList<JsonObject> entities)
    {
        if (entities.Count == 0)
            return null;
        var named = (call.Parameter("$select")?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            .Concat(call.Parameter("$filter") is { } filter ? GraphFilter.Parse(filter)?.Properties ?? [] : []);
        return named.FirstOrDefault(n => !entities.Any(e => e.Any(p => string.Equals(p.Key, n, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Absolute, as Graph gives it, with the options of the first request.</summary>
    private static string NextLink(TenantCall call, int start)
    {
        var kept = call.Query.Where(q => q.Key != "$skiptoken").Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value.ToString())}");
        var token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(start.ToString(CultureInfo.InvariantCulture)));
        return $"{call.Origin}{call.Path}?{string.Join('&', kept.Append($"$skiptoken={token}"))}";
    }

    private static int Start(TenantCall call) =>
        call.Parameter("$skiptoken") is { } token && Base64Url.IsValid(token)
        && int.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 0;
}
