using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>Values typed <c>object</c> on the wire.</summary>
internal sealed class BoxedValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number => Finite(reader.GetDouble()),
        // Through the options: they refuse a member that is given twice.
        _ => JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<JsonElement>)BotJson.InfoOf(typeof(JsonElement), options)),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, BotJson.InfoOf(value.GetType(), options));

    private static double Finite(double number) => double.IsFinite(number) ? number : throw new JsonException("A number is out of range.");
}
