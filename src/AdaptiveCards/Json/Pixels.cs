using System.Globalization;

namespace AdaptiveCards.Json;

/// <summary>Lengths on the wire: "50px".</summary>
internal static class Pixels
{
    public static string Text(uint pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");

    /// <summary>0 when there are none.</summary>
    public static uint Of(string text) => text is not null && TryRead(text, out var pixels) ? pixels : 0;

    /// <summary>With the unit or without.</summary>
    public static bool TryRead(string text, out uint pixels) =>
        uint.TryParse(text.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? text[..^2] : text, NumberStyles.None, CultureInfo.InvariantCulture, out pixels);
}
