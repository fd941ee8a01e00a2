using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    internal static new readonly MemberTable Table = new MemberTable<AdaptiveCollectionElement>().Inherit(AdaptiveElement.Table)
        .MaybeChoice("style", o => o.Style, (o, v) => o.Style = v)
        .Choice("horizontalAlignment", o => o.HorizontalAlignment, (o, v) => o.HorizontalAlignment = v)
        .Choice("verticalContentAlignment", o => o.VerticalContentAlignment, (o, v) => o.VerticalContentAlignment = v)
        .Flag("bleed", o => o.Bleed, (o, v) => o.Bleed = v)
        .Text("minHeight", o => o.MinHeight, (o, v) => o.MinHeight = v)
        .Shaped("selectAction", o => o.SelectAction, (o, v) => o.SelectAction = v, CardWriter.Write, CardReader.Action);

    public AdaptiveContainerStyle? Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public bool Bleed { get; set; }

    /// <summary>With its unit: "100px".</summary>
    public string MinHeight { get; set; }

    public uint PixelMinHeight
    {
        get => Pixels.Of(MinHeight);
        set => MinHeight = Pixels.Text(value);
    }

    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    public abstract void Add(AdaptiveElement value);

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
