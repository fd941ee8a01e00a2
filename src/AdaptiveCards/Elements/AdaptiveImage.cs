using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveImage>()
        .Text("url", o => o.UrlString, (o, v) => o.UrlString = v)
        .Text("altText", o => o.AltText, (o, v) => o.AltText = v)
        .Choice("size", o => o.Size, (o, v) => o.Size = v)
        .Choice("style", o => o.Style, (o, v) => o.Style = v)
        .Choice("horizontalAlignment", o => o.HorizontalAlignment, (o, v) => o.HorizontalAlignment = v)
        .Text("width", o => o.WidthOnWire, (o, v) => o.WidthOnWire = v)
        .Shaped("selectAction", o => o.SelectAction, (o, v) => o.SelectAction = v, CardWriter.Write, CardReader.Action)
        .Text("backgroundColor", o => o.BackgroundColor, (o, v) => o.BackgroundColor = v)
        .Inherit(AdaptiveElement.Table);

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url) => UrlString = url;

    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    public string UrlString { get; set; }

    public Uri Url
    {
        get => UrlString is null ? null : new Uri(UrlString, UriKind.RelativeOrAbsolute);
        set => UrlString = value?.ToString();
    }

    public string AltText { get; set; }

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public string BackgroundColor { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    /// <summary>0: by <see cref="Size"/>.</summary>
    public uint PixelWidth { get; set; }

    /// <summary>0: by <see cref="Size"/>. The same member on the wire as Height.</summary>
    public uint PixelHeight
    {
        get => Height is { } height && height.IsPixel() ? height.Unit ?? 0 : 0;
        set => Height = new AdaptiveHeight(value);
    }

    private string WidthOnWire
    {
        get => PixelWidth > 0 ? Pixels.Text(PixelWidth) : null;
        set => PixelWidth = Pixels.Of(value);
    }

    internal override MemberTable Members => Table;
}

public class AdaptiveImageSet : AdaptiveElement
{
    public const string TypeName = "ImageSet";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveImageSet>()
        .Choice("imageSize", o => o.ImageSize, (o, v) => o.ImageSize = v)
        .List("images", o => o.Images, CardWriter.Write, CardReader.Of<AdaptiveImage>)
        .Inherit(AdaptiveElement.Table);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveImage> Images { get; set; } = [];

    public AdaptiveImageSize ImageSize { get; set; }

    internal override MemberTable Members => Table;
}
