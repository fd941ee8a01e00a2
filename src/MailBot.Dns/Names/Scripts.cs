using System.Globalization;
using System.Text;

namespace MailBot.Dns.Names;

/// <summary>Whether a label could be read as another one: letters of scripts that don't belong together, or lookalikes throughout (UTS 39 5.1, in small).</summary>
internal static class Scripts
{
    /// <summary>Small Cyrillic and Greek letters that pass for Latin ones.</summary>
    private const string LatinLookalikes = "аеорсухіѕјһԁӏԛԝґүкνορυαικτχ";

    private enum Script
    {
        Latin,
        Greek,
        Cyrillic,
        EastAsian,
        Other,
        Symbol,
    }

    public static bool IsConfusable(string label)
    {
        Script? seen = null;
        var onlyLookalikes = true;
        foreach (var rune in label.EnumerateRunes())
        {
            if (Of(rune) is not { } script) continue;
            if (script == Script.Symbol || IsOddLatin(rune)) return true;
            onlyLookalikes &= LatinLookalikes.Contains(rune.ToString(), StringComparison.Ordinal);
            if (seen is not null && seen != script && !BelongTogether(seen.Value, script)) return true;
            seen = seen is null or Script.Latin ? script : seen;
        }

        return seen is Script.Greek or Script.Cyrillic && onlyLookalikes;
    }

    /// <summary>Japanese, Chinese and Korean names are written with Latin letters among theirs.</summary>
    private static bool BelongTogether(Script one, Script other) =>
        (one, other) is (Script.EastAsian, Script.Latin) or (Script.Latin, Script.EastAsian);

    /// <summary>Null for what every script shares: digits, hyphens, accents.</summary>
    private static Script? Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber when rune.IsAscii => null,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation => null,
        UnicodeCategory.Format => null,
        UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherPunctuation => Script.Symbol,
        _ => rune.Value switch
        {
            < 0x0250 or (>= 0x1E00 and <= 0x1EFF) => Script.Latin,
            (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
            (>= 0x0400 and <= 0x052F) or (>= 0x1C80 and <= 0x1C8F) => Script.Cyrillic,
            (>= 0x1100 and <= 0x11FF) or (>= 0x3005 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x3FFFF) => Script.EastAsian,
            _ => Script.Other,
        },
    };

    /// <summary>Dotless i, alpha and their like: no European language but Turkish writes them.</summary>
    private static bool IsOddLatin(Rune rune) => rune.Value is 0x0131 or 0x017F or (>= 0x0180 and <= 0x024F and not (0x01A1 or 0x01B0));
}
