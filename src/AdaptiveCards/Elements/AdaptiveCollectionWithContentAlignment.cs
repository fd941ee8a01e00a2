using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A table or a part of one.</summary>
public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveCollectionElement
{
    internal static new readonly MemberTable Table = new MemberTable<AdaptiveCollectionWithContentAlignment>().Inherit(AdaptiveCollectionElement.Table)
        .Choice("verticalCellContentAlignment", o => o.VerticalCellContentAlignment, (o, v) => o.VerticalCellContentAlignment = v)
        .Choice("horizontalCellContentAlignment", o => o.HorizontalCellContentAlignment, (o, v) => o.HorizontalCellContentAlignment = v);

    public AdaptiveVerticalContentAlignment VerticalCellContentAlignment { get; set; }

    public AdaptiveHorizontalContentAlignment HorizontalCellContentAlignment { get; set; }
}
