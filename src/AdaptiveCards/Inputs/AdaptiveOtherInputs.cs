using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveDateInput>().Inherit(AdaptiveInput.Table)
        .Text("placeholder", o => o.Placeholder, (o, v) => o.Placeholder = v)
        .Text("value", o => o.Value, (o, v) => o.Value = v)
        .Text("min", o => o.Min, (o, v) => o.Min = v)
        .Text("max", o => o.Max, (o, v) => o.Max = v);

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    public string Value { get; set; }

    public string Min { get; set; }

    public string Max { get; set; }

    internal override MemberTable Members => Table;
}

public class AdaptiveTimeInput : AdaptiveInput
{
    public const string TypeName = "Input.Time";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTimeInput>().Inherit(AdaptiveInput.Table)
        .Text("placeholder", o => o.Placeholder, (o, v) => o.Placeholder = v)
        .Text("value", o => o.Value, (o, v) => o.Value = v)
        .Text("min", o => o.Min, (o, v) => o.Min = v)
        .Text("max", o => o.Max, (o, v) => o.Max = v);

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    public string Value { get; set; }

    public string Min { get; set; }

    public string Max { get; set; }

    internal override MemberTable Members => Table;
}

public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveNumberInput>().Inherit(AdaptiveInput.Table)
        .Text("placeholder", o => o.Placeholder, (o, v) => o.Placeholder = v)
        .Number("value", o => o.Value, (o, v) => o.Value = v, double.NaN)
        .Number("min", o => o.Min, (o, v) => o.Min = v, double.NaN)
        .Number("max", o => o.Max, (o, v) => o.Max = v, double.NaN);

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    /// <summary>NaN: none.</summary>
    public double Value { get; set; } = double.NaN;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    internal override MemberTable Members => Table;
}

public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveToggleInput>().Inherit(AdaptiveInput.Table)
        .Text("title", o => o.Title, (o, v) => o.Title = v)
        .Text("value", o => o.Value, (o, v) => o.Value = v)
        .Text("valueOn", o => o.ValueOn, (o, v) => o.ValueOn = v)
        .Text("valueOff", o => o.ValueOff, (o, v) => o.ValueOff = v)
        .Flag("wrap", o => o.Wrap, (o, v) => o.Wrap = v);

    public override string Type { get; set; } = TypeName;

    public string Title { get; set; }

    public string Value { get; set; }

    /// <summary>"True" unless set, as upstream; the schema says "true": set it if the answer is compared.</summary>
    public string ValueOn { get; set; } = bool.TrueString;

    public string ValueOff { get; set; } = bool.FalseString;

    public bool Wrap { get; set; }

    internal override MemberTable Members => Table;
}
