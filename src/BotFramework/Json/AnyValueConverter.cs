using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Members typed object: plain values are read as string, long, double or bool; objects and arrays as something whose ToString()
/// is the JSON, which is what upstream's values offer too.
/// </summary>
internal sealed class AnyValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : reader.GetDouble(),
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object)) throw new NotSupportedException("A bare System.Object can't be written as JSON.");
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
    }
}
