using System.Globalization;
using System.Text.Json;
using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>auto, stretch, or pixels ("50px", images only).</summary>
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    public AdaptiveHeight()
    {
    }

    public AdaptiveHeight(string value)
    {
        var text = value?.Trim();
        if (text is null) return;
        if (Pixels.TryRead(text, out var px)) (HeightType, Unit) = (AdaptiveHeightType.Pixel, px);
        else if (text.Equals("stretch", StringComparison.OrdinalIgnoreCase)) HeightType = AdaptiveHeightType.Stretch;
        else if (!text.Equals("auto", StringComparison.OrdinalIgnoreCase)) throw new ArgumentException($"\"{value}\" is no height: auto, stretch or pixels such as 50px.", nameof(value));
    }

    public AdaptiveHeight(uint px) => (HeightType, Unit) = (AdaptiveHeightType.Pixel, px);

    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    /// <summary>A new one each time: heights can be changed.</summary>
    public static AdaptiveHeight Auto => new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch => new(AdaptiveHeightType.Stretch);

    public AdaptiveHeightType HeightType { get; set; }

    public uint? Unit { get; set; }

    public static implicit operator AdaptiveHeight(uint value) => new(value);

    public static implicit operator AdaptiveHeight(AdaptiveHeightType value) => new(value);

    public static implicit operator AdaptiveHeight(string value) => new(value);

    public static bool operator ==(AdaptiveHeight ah1, AdaptiveHeight ah2) => ah1 is null ? ah2 is null : ah1.Equals(ah2);

    public static bool operator !=(AdaptiveHeight ah1, AdaptiveHeight ah2) => !(ah1 == ah2);

    public static AdaptiveHeight Parse(string value) => new(value);

    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    public bool Equals(AdaptiveHeight other) => other is not null && HeightType == other.HeightType && (!IsPixel() || Unit == other.Unit);

    public override bool Equals(object obj) => Equals(obj as AdaptiveHeight);

    public override int GetHashCode() => HashCode.Combine(HeightType, IsPixel() ? Unit : null);

    public override string ToString() => IsPixel() ? string.Create(CultureInfo.InvariantCulture, $"{Unit}px") : Names.Wire(HeightType);

    internal static bool IsWritten(AdaptiveHeight height) => height.IsPixel() ? height.Unit > 0 : height.HeightType != AdaptiveHeightType.Auto;

    internal static void Write(AdaptiveHeight height, Utf8JsonWriter writer) => writer.WriteStringValue(height.ToString());

    internal static AdaptiveHeight Read(JsonElement json, Reading reading)
    {
        if (reading.Text(json, "height") is not { } text) return null;
        try
        {
            return new AdaptiveHeight(text);
        }
        catch (ArgumentException)
        {
            reading.Warn("height");
            return null;
        }
    }
}

public enum AdaptiveHeightType { Auto, Stretch, Pixel }
