using System.Globalization;
using System.Text;

namespace MailBot.Terminal.Cards;

/// <summary>Makes text safe and narrow enough for a terminal.</summary>
internal static class TextFlow
{
    /// <summary>
    /// Lines no wider than <paramref name="width"/> characters, with nothing in them that a terminal would obey.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int width) =>
        Neutralise(text).Split('\n').SelectMany(line => WrapLine(line, Math.Max(width, 8)));

    /// <summary>One safe line.</summary>
    public static string OneLine(string text) => Neutralise(text).Replace('\n', ' ').Trim();

    /// <summary>
    /// Control characters, terminal escapes and writing-direction overrides become visible signs: whatever somebody
    /// wrote in a reason or a name, it can't colour, move or hide what the terminal shows.
    /// </summary>
    public static string Neutralise(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\n')
                safe.Append('\n');
            else if (rune.Value is '\t')
                safe.Append("  ");
            else
                safe.Append(Sign(rune));
        }

        return safe.ToString();
    }

    private static string Sign(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "\u2421",
        < 0xA0 and > 0x7F => "\uFFFD",
        0x2028 or 0x2029 => " ",
        0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "\uFFFD",
        _ => rune.ToString(),
    };

    private static IEnumerable<string> WrapLine(string line, int width)
    {
        var current = new StringBuilder();
        foreach (var word in line.TrimEnd().Split(' ').SelectMany(w => Pieces(w, width)))
        {
            if (current.Length > 0 && Width(current.ToString()) + 1 + Width(word) > width)
            {
                yield return current.ToString();
                current.Clear();
            }
            else if (current.Length > 0)
            {
                current.Append(' ');
            }

            current.Append(word);
        }

        yield return current.ToString();
    }

    // A word longer than the line is cut between letters as the reader sees them.
    private static IEnumerable<string> Pieces(string word, int width)
    {
        if (Width(word) <= width)
            return [word];
        return Elements(StringInfo.GetTextElementEnumerator(word)).Chunk(width).Select(letters => string.Concat(letters));
    }

    private static IEnumerable<string> Elements(TextElementEnumerator elements)
    {
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
