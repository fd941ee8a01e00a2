using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveTable : AdaptiveCollectionElement
{
    public const string TypeName = "Table";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTable>().Inherit(AdaptiveCollectionElement.Table)
        .List("columns", o => o.Columns, CardWriter.Write, CardReader.Of<AdaptiveTableColumnDefinition>)
        .MaybeChoice("gridStyle", o => o.GridStyle, (o, v) => o.GridStyle = v)
        .Flag("showGridLines", o => o.ShowGridLines, (o, v) => o.ShowGridLines = v, standard: true)
        .Flag("firstRowAsHeaders", o => o.FirstRowAsHeaders, (o, v) => o.FirstRowAsHeaders = v, standard: true)
        .List("rows", o => o.Rows, CardWriter.Write, CardReader.Of<AdaptiveTableRow>);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    public List<AdaptiveTableRow> Rows { get; set; } = [];

    public AdaptiveContainerStyle? GridStyle { get; set; }

    public bool ShowGridLines { get; set; } = true;

    public bool FirstRowAsHeaders { get; set; } = true;

    internal override MemberTable Members => Table;
}

public class AdaptiveTableColumnDefinition : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveTableColumnDefinition>()
        .Number("width", o => o.Width, (o, v) => o.Width = v);

    public double Width { get; set; }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}

public class AdaptiveTableRow : AdaptiveCollectionElement
{
    public const string TypeName = "TableRow";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTableRow>().Inherit(AdaptiveCollectionElement.Table)
        .List("cells", o => o.Cells, CardWriter.Write, CardReader.Of<AdaptiveTableCell>);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableCell> Cells { get; set; } = [];

    internal override MemberTable Members => Table;
}

public class AdaptiveTableCell : AdaptiveCollectionElement
{
    public const string TypeName = "TableCell";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTableCell>().Inherit(AdaptiveCollectionElement.Table)
        .List("items", o => o.Items, CardWriter.Write, CardReader.Element);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    internal override MemberTable Members => Table;
}
