using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveChoiceSetInput>().Inherit(AdaptiveInput.Table)
        .Text("value", o => o.Value, (o, v) => o.Value = v)
        .Choice("style", o => o.Style, (o, v) => o.Style = v)
        .Flag("isMultiSelect", o => o.IsMultiSelect, (o, v) => o.IsMultiSelect = v)
        .Flag("wrap", o => o.Wrap, (o, v) => o.Wrap = v)
        .Text("placeholder", o => o.Placeholder, (o, v) => o.Placeholder = v)
        .Shaped("choices.data", o => o.DataQuery, (o, v) => o.DataQuery = v, CardWriter.Write, CardReader.Of<AdaptiveDataQuery>)
        .List("choices", o => o.Choices, CardWriter.Write, CardReader.Of<AdaptiveChoice>);

    public override string Type { get; set; } = TypeName;

    public string Value { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    public bool Wrap { get; set; }

    public string Placeholder { get; set; }

    public AdaptiveDataQuery DataQuery { get; set; }

    public List<AdaptiveChoice> Choices { get; set; } = [];

    internal override MemberTable Members => Table;
}

public class AdaptiveChoice : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveChoice>()
        .Text("title", o => o.Title, (o, v) => o.Title = v)
        .Text("value", o => o.Value, (o, v) => o.Value = v);

    public string Title { get; set; }

    public string Value { get; set; }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}

/// <summary>Choices that are fetched while typing.</summary>
public class AdaptiveDataQuery : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveDataQuery>()
        .Text("dataset", o => o.Dataset, (o, v) => o.Dataset = v)
        .Text("value", o => o.Value, (o, v) => o.Value = v)
        .Number("count", o => o.Count, (o, v) => o.Count = (int)v)
        .Number("skip", o => o.Skip, (o, v) => o.Skip = (int)v);

    public string Type { get; set; } = "Data.Query";

    public string Dataset { get; set; }

    public string Value { get; set; }

    public int Count { get; set; }

    public int Skip { get; set; }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => Type;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}
