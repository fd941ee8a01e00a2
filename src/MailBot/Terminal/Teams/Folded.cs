using System.Globalization;
using System.Text;

namespace MailBot.Terminal.Teams;

/// <summary>Text as people compare it: no case, no accents, one kind of space and apostrophe.</summary>
internal static class Folded
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsWhiteSpace(character))
                folded.Append(Plain(character));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().Trim();
    }

    private static string Plain(char character) => char.ToLowerInvariant(character) switch
    {
        '\u2019' or '\u02BC' => "'",
        'œ' => "oe",
        'æ' => "ae",
        var lower => lower.ToString(),
    };
}
