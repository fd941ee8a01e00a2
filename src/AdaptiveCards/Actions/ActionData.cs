using System.Text.Json;
using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>What an action carries: kept as an object, offered as text too.</summary>
internal static class ActionData
{
    public static void Write(object data, Utf8JsonWriter writer) => CardWriter.Value(data, writer);

    public static object Read(JsonElement json, Reading reading) => json.ValueKind == JsonValueKind.Null ? null : json.Clone();

    public static string ToText(object data)
    {
        if (data is null) return null;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) Write(data, writer);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static object FromText(string json)
    {
        if (json is null) return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
