using System.Globalization;
using System.Text;

namespace MailBot.Dns.Checks.Spf.Rendering;

/// <summary>Octets as a person should see them: UTF-8 where they are, and what looks like an ordinary blank or like nothing by its number.</summary>
internal static class PublishedText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="text">One character per octet.</param>
    public static string Readable(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var readable = new StringBuilder();
        foreach (var c in Decoded(text))
        {
            if (c == ' ' || !IsHidden(c)) readable.Append(c);
            else readable.Append(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]");
        }

        return readable.ToString();
    }

    private static string Decoded(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF')) return text;
        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
