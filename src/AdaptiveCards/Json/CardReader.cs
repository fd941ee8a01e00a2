using System.Text.Json;

namespace AdaptiveCards.Json;

/// <summary>Makes objects from JSON by the member tables.</summary>
internal static class CardReader
{
    public static AdaptiveElement Element(JsonElement json, Reading reading) =>
        TypeOf(json) is not { } type ? null : Fill(KnownTypes.Element(type) ?? new AdaptiveUnknownElement { Type = type }, json, reading);

    public static AdaptiveAction Action(JsonElement json, Reading reading) =>
        TypeOf(json) is not { } type ? null : Fill(KnownTypes.Action(type) ?? new AdaptiveUnknownAction { Type = type }, json, reading);

    public static T Of<T>(JsonElement json, Reading reading) where T : class, ICardObject, new() =>
        json.ValueKind == JsonValueKind.Object ? Fill(new T(), json, reading) : null;

    /// <summary>A card, whose version is the one it names and no other; null if it names none.</summary>
    public static AdaptiveCard Card(JsonElement json, Reading reading) =>
        json.ValueKind == JsonValueKind.Object ? Fill(new AdaptiveCard { Version = null }, json, reading) : null;

    public static AdaptiveInline Inline(JsonElement json, Reading reading) => json.ValueKind switch
    {
        JsonValueKind.String => new AdaptiveTextRun(json.GetString()),
        JsonValueKind.Object => Fill(new AdaptiveTextRun(), json, reading),
        _ => null,
    };

    public static AdaptiveFallbackElement Fallback(JsonElement json, Reading reading)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        if (json.ValueKind == JsonValueKind.String && json.ValueEquals(AdaptiveFallbackElement.drop)) return new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop);
        if (TypeOf(json) is not { } type) throw new AdaptiveSerializationException("Invalid value for fallback: only \"drop\" or an element");
        AdaptiveTypedElement content = type.StartsWith("Action.", StringComparison.Ordinal) ? Action(json, reading) : Element(json, reading);
        return new AdaptiveFallbackElement(content);
    }

    private static string TypeOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static T Fill<T>(T target, JsonElement json, Reading reading) where T : class, ICardObject
    {
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name == "type" && target is AdaptiveTypedElement or AdaptiveInline) continue;
            if (target.Members.Find(property.Name) is { } member) member.Read(target, property.Value, reading);
            else if (target.Additional is { } additional) additional.TryAdd(property.Name, property.Value.Clone());
            else if (property.Name != "type") reading.WarnOfUnknown(property.Name);
        }

        if (target is AdaptiveInput { Id: null } input) throw new AdaptiveSerializationException($"Required property 'id' not found on '{input.Type}'");
        return target;
    }
}
