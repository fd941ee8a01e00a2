using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>Something in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    internal static new readonly MemberTable Table = new MemberTable<AdaptiveElement>().Inherit(AdaptiveTypedElement.Table)
        .Choice("spacing", o => o.Spacing, (o, v) => o.Spacing = v)
        .Shaped("height", o => o.Height, (o, v) => o.Height = v, AdaptiveHeight.Write, AdaptiveHeight.Read, AdaptiveHeight.IsWritten)
        .Flag("separator", o => o.Separator, (o, v) => o.Separator = v)
        .Flag("isVisible", o => o.IsVisible, (o, v) => o.IsVisible = v, standard: true);

    public AdaptiveSpacing Spacing { get; set; }

    public bool Separator { get; set; }

    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    public bool IsVisible { get; set; } = true;
}
