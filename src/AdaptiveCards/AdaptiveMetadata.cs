using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>About the card: where the same content is on the web.</summary>
public class AdaptiveMetadata : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveMetadata>()
        .Text("webUrl", o => o.WebUrl, (o, v) => o.WebUrl = v);

    public string WebUrl { get; set; }

    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.Ordinal);

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => AdditionalProperties;
}
