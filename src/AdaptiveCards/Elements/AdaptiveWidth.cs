using System.Globalization;
using System.Text.Json;
using AdaptiveCards.Json;

namespace AdaptiveCards;

public enum AdaptiveWidthType { Auto, Stretch, Pixel, Weighted }

/// <summary>auto, stretch, a weight, or pixels ("50px").</summary>
#pragma warning disable CA1067 // Upstream's equality members.
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    public AdaptiveWidth()
    {
    }

    public AdaptiveWidth(string value)
    {
        var text = (value ?? "").Trim();
        if (text.Equals("stretch", StringComparison.OrdinalIgnoreCase)) WidthType = AdaptiveWidthType.Stretch;
        else if (text.EndsWith("px", StringComparison.OrdinalIgnoreCase) && uint.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var px)) (WidthType, Unit) = (AdaptiveWidthType.Pixel, px);
        else if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var weight)) (WidthType, Unit) = (AdaptiveWidthType.Weighted, weight);
    }

    public AdaptiveWidth(uint px) => (WidthType, Unit) = (AdaptiveWidthType.Pixel, px);

    public AdaptiveWidth(AdaptiveWidthType widthType) => WidthType = widthType;

    public static AdaptiveWidth Auto => new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch => new(AdaptiveWidthType.Stretch);

    public AdaptiveWidthType WidthType { get; set; }

    public uint? Unit { get; set; }

    public static implicit operator AdaptiveWidth(string value) => new(value);

    public static AdaptiveWidth Parse(string value) => new(value);

    public bool IsPixel() => WidthType == AdaptiveWidthType.Pixel;

    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Pixel => string.Create(CultureInfo.InvariantCulture, $"{Unit}px"),
        AdaptiveWidthType.Weighted => string.Create(CultureInfo.InvariantCulture, $"{Unit}"),
        _ => Names.Wire(WidthType),
    };

    public bool Equals(AdaptiveWidth other) => other is not null && WidthType == other.WidthType && Unit == other.Unit;

    public override bool Equals(object obj) => Equals(obj as AdaptiveWidth);

    public override int GetHashCode() => HashCode.Combine(WidthType, Unit);

    internal static void Write(AdaptiveWidth width, Utf8JsonWriter writer) => writer.WriteStringValue(width.ToString());

    internal static AdaptiveWidth Read(JsonElement json, Reading reading) =>
        reading.Text(json, "width") is { } text ? new AdaptiveWidth(text) : null;
}
