using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Entities in a list are written by their run-time type, and read so that no member is lost.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Entity);

    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (JsonNode.Parse(ref reader) is not JsonObject members) throw new JsonException("An entity must be an object.");
        var type = members["type"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        members.Remove("type");
        return new Entity(type) { Properties = members };
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null) writer.WriteString("type", value.Type);
        foreach (var (name, member) in value.Properties ?? [])
        {
            writer.WritePropertyName(name);
            if (member is null) writer.WriteNullValue();
            else member.WriteTo(writer, options);
        }

        writer.WriteEndObject();
    }
}
