using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTextInput>().Inherit(AdaptiveInput.Table)
        .Text("placeholder", o => o.Placeholder, (o, v) => o.Placeholder = v)
        .Text("value", o => o.Value, (o, v) => o.Value = v)
        .Choice("style", o => o.Style, (o, v) => o.Style = v)
        .Flag("isMultiline", o => o.IsMultiline, (o, v) => o.IsMultiline = v)
        .Number("maxLength", o => o.MaxLength, (o, v) => o.MaxLength = (int)v)
        .Text("regex", o => o.Regex, (o, v) => o.Regex = v)
        .Shaped("inlineAction", o => o.InlineAction, (o, v) => o.InlineAction = v, CardWriter.Write, CardReader.Action);

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    public string Value { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    public bool IsMultiline { get; set; }

    public int MaxLength { get; set; }

    public string Regex { get; set; }

    public AdaptiveAction InlineAction { get; set; }

    internal override MemberTable Members => Table;
}
