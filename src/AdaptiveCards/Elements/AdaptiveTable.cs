using System.Globalization;
using System.Text.Json;
using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "Table";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTable>().Inherit(AdaptiveCollectionWithContentAlignment.Table)
        .List("columns", o => o.Columns, CardWriter.Write, CardReader.Of<AdaptiveTableColumnDefinition>)
        .MaybeChoice("gridStyle", o => o.GridStyle, (o, v) => o.GridStyle = v)
        .Flag("showGridLines", o => o.ShowGridLines, (o, v) => o.ShowGridLines = v, standard: true)
        .Flag("firstRowAsHeaders", o => o.FirstRowAsHeaders, (o, v) => o.FirstRowAsHeaders = v)
        .List("rows", o => o.Rows, CardWriter.Write, CardReader.Of<AdaptiveTableRow>);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    public List<AdaptiveTableRow> Rows { get; set; } = [];

    public AdaptiveContainerStyle? GridStyle { get; set; }

    public bool ShowGridLines { get; set; } = true;

    /// <summary>False is left out, as upstream does; clients then take the schema's default, true.</summary>
    public bool FirstRowAsHeaders { get; set; }

    internal override MemberTable Members => Table;

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Rows.GetEnumerator();

    /// <summary>Anything but a row is ignored, as upstream does.</summary>
    public override void Add(AdaptiveElement value)
    {
        if (value is AdaptiveTableRow fitting) Rows.Add(fitting);
    }
}

public class AdaptiveTableColumnDefinition : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveTableColumnDefinition>()
        .Shaped("width", o => o.WidthOnWire, (o, v) => o.WidthOnWire = v, CardWriter.Value, ReadWidth)
        .Choice("verticalContentAlignment", o => o.VerticalContentAlignment, (o, v) => o.VerticalContentAlignment = v)
        .Choice("horizontalContentAlignment", o => o.HorizontalContentAlignment, (o, v) => o.HorizontalContentAlignment = v);

    public const string TypeName = "TableColumnDefinition";

    /// <summary>Share of the table's width, relative to the other columns; 0: none.</summary>
    public double Width { get; set; }

    /// <summary>Width in pixels; goes before <see cref="Width"/>; 0: none.</summary>
    public double PixelWidth { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    private object WidthOnWire
    {
        get => PixelWidth > 0 ? string.Create(CultureInfo.InvariantCulture, $"{PixelWidth}px") : Width > 0 ? Width : null;
        set
        {
            if (value is string text && text.EndsWith("px", StringComparison.Ordinal) && double.TryParse(text[..^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels)) PixelWidth = pixels;
            else if (value is double share) Width = share;
        }
    }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;

    private static object ReadWidth(JsonElement json, Reading reading) =>
        json.ValueKind == JsonValueKind.String ? json.GetString() : reading.Number(json, "width");
}

public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "TableRow";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTableRow>().Inherit(AdaptiveCollectionWithContentAlignment.Table)
        .MaybeFlag("rtl", o => o.Rtl, (o, v) => o.Rtl = v)
        .List("cells", o => o.Cells, CardWriter.Write, CardReader.Of<AdaptiveTableCell>);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableCell> Cells { get; set; } = [];

    public bool? Rtl { get; set; }

    internal override MemberTable Members => Table;

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Cells.GetEnumerator();

    /// <summary>Anything but a cell is ignored, as upstream does.</summary>
    public override void Add(AdaptiveElement value)
    {
        if (value is AdaptiveTableCell fitting) Cells.Add(fitting);
    }
}

public class AdaptiveTableCell : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "TableCell";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveTableCell>().Inherit(AdaptiveCollectionWithContentAlignment.Table)
        .MaybeFlag("rtl", o => o.Rtl, (o, v) => o.Rtl = v)
        .List("items", o => o.Items, CardWriter.Write, CardReader.Element);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    public bool? Rtl { get; set; }

    internal override MemberTable Members => Table;

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    public override void Add(AdaptiveElement value) => Items.Add(value);
}
