using System.Text.RegularExpressions;

namespace MailBot.Architecture.Tests.Texts;

/// <summary>French as it is printed: no-break spaces, guillemets, no exclamation marks; people are addressed as vous.</summary>
/// <param name="plainSpaces">A plain space is enough before a mark.</param>
internal sealed partial class FrenchTypographyRule(bool plainSpaces = false)
{
    public IEnumerable<string> Violations(string name, IReadOnlyDictionary<string, string> french)
    {
        foreach (var (key, raw) in french)
        {
            var text = Technical().Replace(raw, "X");
            if (text.Contains('!', StringComparison.Ordinal)) yield return $"{name}: {key} exclaims: {raw}";
            if ((plainSpaces ? NoSpace() : BareMark()).IsMatch(text)) yield return $"{name}: {key} has no no-break space before a mark: {raw}";
            if (BareGuillemet().IsMatch(text)) yield return $"{name}: {key} has no no-break space inside guillemets: {raw}";
            if (text.Contains('"', StringComparison.Ordinal)) yield return $"{name}: {key} quotes with \" instead of guillemets: {raw}";
            if (Tu().IsMatch(text)) yield return $"{name}: {key} says tu: {raw}";
        }
    }

    /// <summary>Placeholders, addresses of pages, clock times, and records quoted as they are typed (« v=DMARC1; p=none »): not prose.</summary>
    [GeneratedRegex(@"\{\w+[^}]*\}|«\u00A0[\x21-\x7E]*[=:;][\x20-\x7E]*\u00A0»|https?://\S+|\d:\d")]
    private static partial Regex Technical();

    [GeneratedRegex(@"(^|[^\u00A0\u202F])[:;?]")]
    private static partial Regex BareMark();

    [GeneratedRegex(@"(^|[^\s])[:?](?=\s|$)")]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"«[^\u00A0\u202F]|«$|(^|[^\u00A0\u202F])»")]
    private static partial Regex BareGuillemet();

    [GeneratedRegex(@"\b(tu|toi|ton|tes|veux-tu|peux-tu)\b|\bt’", RegexOptions.IgnoreCase)]
    private static partial Regex Tu();
}
