using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveColumnSet>().Inherit(AdaptiveCollectionElement.Table)
        .List("columns", o => o.Columns, CardWriter.Write, CardReader.Of<AdaptiveColumn>);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveColumn> Columns { get; set; } = [];

    internal override MemberTable Members => Table;

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();

    /// <summary>Anything but a column is ignored, as upstream does.</summary>
    public override void Add(AdaptiveElement value)
    {
        if (value is AdaptiveColumn fitting) Columns.Add(fitting);
    }
}

public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveColumn>()
        .Shaped("width", o => o.Width, (o, v) => o.Width = v, AdaptiveWidth.Write, AdaptiveWidth.Read)
        .Inherit(AdaptiveContainer.Table);

    public override string Type { get; set; } = TypeName;

    public AdaptiveWidth Width { get; set; }

    internal override MemberTable Members => Table;
}
