using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveContainer>().Inherit(AdaptiveCollectionElement.Table)
        .Shaped("backgroundImage", o => o.BackgroundImage, (o, v) => o.BackgroundImage = v, AdaptiveBackgroundImage.Write, AdaptiveBackgroundImage.Read)
        .MaybeFlag("rtl", o => o.Rtl, (o, v) => o.Rtl = v)
        .List("items", o => o.Items, CardWriter.Write, CardReader.Element);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    public AdaptiveBackgroundImage BackgroundImage { get; set; }

    public bool? Rtl { get; set; }

    internal override MemberTable Members => Table;

    public override void Add(AdaptiveElement value) => Items.Add(value);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();
}
