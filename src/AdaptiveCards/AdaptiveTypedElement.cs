using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>Anything with a type: elements, actions, the card.</summary>
public abstract class AdaptiveTypedElement : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveTypedElement>()
        .Text("id", o => o.Id, (o, v) => o.Id = v)
        .Shaped("fallback", o => o.Fallback, (o, v) => o.Fallback = v, CardWriter.Fallback, CardReader.Fallback);

    public abstract string Type { get; set; }

    public string Id { get; set; }

    public AdaptiveFallbackElement Fallback { get; set; }

    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.Ordinal);

    internal abstract MemberTable Members { get; }

    MemberTable ICardObject.Members => Members;

    string ICardObject.TypeOnWire => Type;

    SerializableDictionary<string, object> ICardObject.Additional => AdditionalProperties;
}
