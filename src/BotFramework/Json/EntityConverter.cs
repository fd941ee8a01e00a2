using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Lists of entities hold derived types (<see cref="Mention"/>, an application's own): they are written by their run-time
/// type, and read as plain entities that keep all members.
/// </summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An entity is an object.");
        // Through the options: they refuse a member that is given twice.
        var members = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<JsonElement>)BotJson.InfoOf(typeof(JsonElement), options));
        var entity = new Entity { Properties = new Dictionary<string, JsonElement>(members.GetPropertyCount(), StringComparer.Ordinal) };
        foreach (var property in members.EnumerateObject())
        {
            if (property.NameEquals("type"u8))
                entity.Type = TypeOf(property.Value);
            else if (!entity.Properties.TryAdd(property.Name, property.Value))
                throw new JsonException("An entity has a member twice.");
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, BotJson.InfoOf(value.GetType(), options));
            return;
        }

        writer.WriteStartObject();
        if (value.Type != null)
            writer.WriteString("type"u8, value.Type);
        foreach (var (name, member) in value.Properties ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw new JsonException("The type of an entity is a string."),
    };
}
