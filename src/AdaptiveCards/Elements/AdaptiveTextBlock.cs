using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A paragraph; its text is Markdown, so never put a person's words here: use <see cref="AdaptiveRichTextBlock"/>.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTextBlock>()
        .Text("text", o => o.Text, (o, v) => o.Text = v)
        .Choice("size", o => o.Size, (o, v) => o.Size = v)
        .Choice("weight", o => o.Weight, (o, v) => o.Weight = v)
        .Choice("color", o => o.Color, (o, v) => o.Color = v)
        .Choice("fontType", o => o.FontType, (o, v) => o.FontType = v)
        .Choice("style", o => o.Style, (o, v) => o.Style = v)
        .Choice("horizontalAlignment", o => o.HorizontalAlignment, (o, v) => o.HorizontalAlignment = v)
        .Flag("isSubtle", o => o.IsSubtle, (o, v) => o.IsSubtle = v)
        .Flag("italic", o => o.Italic, (o, v) => o.Italic = v)
        .Flag("strikethrough", o => o.Strikethrough, (o, v) => o.Strikethrough = v)
        .Flag("wrap", o => o.Wrap, (o, v) => o.Wrap = v)
        .Number("maxLines", o => o.MaxLines, (o, v) => o.MaxLines = (int)v)
        .Number("maxWidth", o => o.MaxWidth, (o, v) => o.MaxWidth = (int)v)
        .Inherit(AdaptiveElement.Table);

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Wrap { get; set; }

    public int MaxLines { get; set; }

    public int MaxWidth { get; set; }

    internal override MemberTable Members => Table;
}
