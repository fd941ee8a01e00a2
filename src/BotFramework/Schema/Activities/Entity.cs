using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something about a message, told apart by <see cref="Type"/>; whatever else it carries is in <see cref="Properties"/>.</summary>
public class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string type = null) => Type = type;

    public string Type { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>This entity as <typeparamref name="T"/>, read from what it carries.</summary>
    /// <exception cref="System.Text.Json.JsonException">The entity doesn't have that shape.</exception>
    public T GetAs<T>() => BotJson.Convert<T>(this);

    /// <summary>Takes over type and contents of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = BotJson.Parse<Entity>(BotJson.Write(obj));
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) => other != null && BotJson.Write(this) == BotJson.Write(other);

    public override bool Equals(object obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => BotJson.Write(this).GetHashCode(StringComparison.Ordinal);
}
