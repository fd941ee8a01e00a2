using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A paragraph of runs, without Markdown.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveRichTextBlock>()
        .Choice("horizontalAlignment", o => o.HorizontalAlignment, (o, v) => o.HorizontalAlignment = v)
        .List("inlines", o => o.Inlines, CardWriter.Write, CardReader.Inline)
        .Inherit(AdaptiveElement.Table);

    public override string Type { get; set; } = TypeName;

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public List<AdaptiveInline> Inlines { get; set; } = [];

    internal override MemberTable Members => Table;
}
