using AdaptiveCards.Json;

namespace AdaptiveCards;

public abstract class AdaptiveInline : ICardObject
{
    public abstract string Type { get; set; }

    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.Ordinal);

    internal abstract MemberTable Members { get; }

    MemberTable ICardObject.Members => Members;

    string ICardObject.TypeOnWire => Type;

    SerializableDictionary<string, object> ICardObject.Additional => AdditionalProperties;
}
