using System.Text.Json;
using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A picture behind a card or a container.</summary>
public class AdaptiveBackgroundImage : ICardObject
{
    public const string TypeName = "backgroundImage";

    internal static readonly MemberTable Table = new MemberTable<AdaptiveBackgroundImage>()
        .Text("url", o => o.UrlString, (o, v) => o.UrlString = v)
        .Choice("fillMode", o => o.FillMode, (o, v) => o.FillMode = v)
        .Choice("horizontalAlignment", o => o.HorizontalAlignment, (o, v) => o.HorizontalAlignment = v)
        .Choice("verticalAlignment", o => o.VerticalAlignment, (o, v) => o.VerticalAlignment = v);

    public AdaptiveBackgroundImage()
    {
    }

    public AdaptiveBackgroundImage(string url) => UrlString = url;

    public AdaptiveBackgroundImage(Uri url) => Url = url;

    public AdaptiveBackgroundImage(string url, AdaptiveImageFillMode fillMode, AdaptiveHorizontalAlignment hAlignment, AdaptiveVerticalAlignment vAlignment)
        : this(url) => (FillMode, HorizontalAlignment, VerticalAlignment) = (fillMode, hAlignment, vAlignment);

    public AdaptiveBackgroundImage(Uri url, AdaptiveImageFillMode fillMode, AdaptiveHorizontalAlignment hAlignment, AdaptiveVerticalAlignment vAlignment)
        : this(url) => (FillMode, HorizontalAlignment, VerticalAlignment) = (fillMode, hAlignment, vAlignment);

    public string UrlString { get; set; }

    public Uri Url
    {
        get => UrlString is null ? null : new Uri(UrlString, UriKind.RelativeOrAbsolute);
        set => UrlString = value?.ToString();
    }

    public AdaptiveImageFillMode FillMode { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveVerticalAlignment VerticalAlignment { get; set; }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;

    public static implicit operator AdaptiveBackgroundImage(Uri backgroundImageUrl) => new(backgroundImageUrl);

    public bool HasDefaultValues() => (FillMode, HorizontalAlignment, VerticalAlignment) == default;

    /// <summary>Only an address: the short form, a string.</summary>
    internal static void Write(AdaptiveBackgroundImage image, Utf8JsonWriter writer)
    {
        if (image.HasDefaultValues()) writer.WriteStringValue(image.UrlString);
        else CardWriter.Write(image, writer);
    }

    internal static AdaptiveBackgroundImage Read(JsonElement json, Reading reading) =>
        json.ValueKind == JsonValueKind.String ? new AdaptiveBackgroundImage(json.GetString()) : CardReader.Of<AdaptiveBackgroundImage>(json, reading);
}

public enum AdaptiveImageFillMode { Cover, RepeatHorizontally, RepeatVertically, Repeat }
