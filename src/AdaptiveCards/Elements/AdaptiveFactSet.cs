using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveFactSet>()
        .List("facts", o => o.Facts, CardWriter.Write, CardReader.Of<AdaptiveFact>)
        .Inherit(AdaptiveElement.Table);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveFact> Facts { get; set; } = [];

    internal override MemberTable Members => Table;
}

/// <summary>A title and a value; both are Markdown.</summary>
public class AdaptiveFact : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveFact>()
        .Text("title", o => o.Title, (o, v) => o.Title = v)
        .Text("value", o => o.Value, (o, v) => o.Value = v);

    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    public string Title { get; set; }

    public string Value { get; set; }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}
