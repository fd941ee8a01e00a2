using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>Plain text within a <see cref="AdaptiveRichTextBlock"/>: shown as it is, whatever it contains.</summary>
public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    internal static readonly MemberTable Table = new MemberTable<AdaptiveTextRun>()
        .Text("text", o => o.Text, (o, v) => o.Text = v)
        .Choice("size", o => o.Size, (o, v) => o.Size = v)
        .Choice("weight", o => o.Weight, (o, v) => o.Weight = v)
        .Choice("color", o => o.Color, (o, v) => o.Color = v)
        .Choice("fontType", o => o.FontType, (o, v) => o.FontType = v)
        .Flag("isSubtle", o => o.IsSubtle, (o, v) => o.IsSubtle = v)
        .Flag("italic", o => o.Italic, (o, v) => o.Italic = v)
        .Flag("strikethrough", o => o.Strikethrough, (o, v) => o.Strikethrough = v)
        .Flag("highlight", o => o.Highlight, (o, v) => o.Highlight = v)
        .Flag("underline", o => o.Underline, (o, v) => o.Underline = v)
        .Shaped("selectAction", o => o.SelectAction, (o, v) => o.SelectAction = v, CardWriter.Write, CardReader.Action);

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }

    public bool Underline { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    internal override MemberTable Members => Table;
}
