using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity mentions. Members that this class doesn't know live in <see cref="Properties"/>.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null) => Type = type;

    public string Type { get; set; }

    [JsonExtensionData]
    public JsonObject Properties { get; set; } = [];

    /// <summary>Reads the entity as one of its known forms, for example <see cref="Mention"/>.</summary>
    public T GetAs<T>() => (T)JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(this, BotJson.TypeInfo(GetType())), BotJson.TypeInfo(typeof(T)));

    public void SetAs<T>(T obj)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(obj, BotJson.TypeInfo(typeof(T)));
        var entity = (Entity)JsonSerializer.Deserialize(json, BotJson.TypeInfo(typeof(Entity)));
        Type = entity.Type;
        Properties = entity.Properties;
    }
}
