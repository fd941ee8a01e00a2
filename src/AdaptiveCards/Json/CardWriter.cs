using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards.Json;

/// <summary>Writes objects by the member tables.</summary>
internal static class CardWriter
{
    public static void Write(ICardObject value, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (value.TypeOnWire is { } type) writer.WriteString("type", type);
        foreach (var member in value.Members.Members) member.Write(value, writer);
        foreach (var (name, extra) in value.Additional ?? [])
        {
            writer.WritePropertyName(name);
            Value(extra, writer);
        }

        writer.WriteEndObject();
    }

    public static void Fallback(AdaptiveFallbackElement fallback, Utf8JsonWriter writer)
    {
        if (fallback.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Content && fallback.Content is not null) Write(fallback.Content, writer);
        else writer.WriteStringValue("drop");
    }

    /// <summary>A value typed object. Only shapes that need no reflection.</summary>
    public static void Value(object value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case uint number: writer.WriteNumberValue(number); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }: writer.WriteNullValue(); break;
            case JsonElement json: json.WriteTo(writer); break;
            case ICardObject card: Write(card, writer); break;
            case IEnumerable<KeyValuePair<string, string>> pairs: Pairs(pairs.Select(p => KeyValuePair.Create(p.Key, (object)p.Value)), writer); break;
            case IEnumerable<KeyValuePair<string, object>> pairs: Pairs(pairs, writer); break;
            case System.Collections.IEnumerable items: Items(items, writer); break;
            default: throw new AdaptiveSerializationException(string.Create(CultureInfo.InvariantCulture, $"A value of type {value.GetType()} can't be written into a card: use strings, numbers, booleans, dictionaries or JsonElement."));
        }
    }

    private static void Pairs(IEnumerable<KeyValuePair<string, object>> pairs, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in pairs)
        {
            writer.WritePropertyName(name);
            Value(value, writer);
        }

        writer.WriteEndObject();
    }

    private static void Items(System.Collections.IEnumerable items, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in items) Value(item, writer);
        writer.WriteEndArray();
    }
}
