using System.Globalization;
using System.Text;

namespace MailBot.Dns.Texts;

/// <summary>Text from DNS, harmless to a card, a terminal and a log: no control, direction or invisible characters, bounded in length.</summary>
public static class SafeText
{
    public const int Longest = 300;

    public static string Of(string hostile, int longest = Longest)
    {
        var text = new StringBuilder();
        foreach (var rune in hostile.EnumerateRunes())
        {
            if (text.Length >= longest) return text.Append('…').ToString();
            if (IsHarmless(rune)) text.Append(rune);
            else text.Append('\uFFFD');
        }

        return text.ToString();
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
