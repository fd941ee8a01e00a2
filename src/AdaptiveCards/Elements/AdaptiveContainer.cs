using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveContainer>().Inherit(AdaptiveCollectionElement.Table)
        .MaybeFlag("rtl", o => o.Rtl, (o, v) => o.Rtl = v)
        .List("items", o => o.Items, CardWriter.Write, CardReader.Element);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    public bool? Rtl { get; set; }

    internal override MemberTable Members => Table;

    public void Add(AdaptiveElement value) => Items.Add(value);

    public IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();
}
