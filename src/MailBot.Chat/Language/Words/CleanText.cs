using System.Globalization;
using System.Text;

namespace MailBot.Chat.Language.Words;

/// <summary>Takes out of a message what nobody typed: mention tags, control characters, broken surrogates.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '<' && TagEnd(text, i) is var end and > 0)
            {
                clean.Append(' ');
                i = end;
                continue;
            }

            var status = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done) Append(clean, rune);
            else clean.Append(' ');
            i += length;
        }

        return clean.ToString().Trim();
    }

    /// <summary>The end of « &lt;at&gt;…&lt;/at&gt; », whole: a mention's name is no word of the sentence.</summary>
    private static int TagEnd(string text, int start)
    {
        const string Open = "<at", Close = "</at>";
        if (string.Compare(text, start, Close, 0, Close.Length, StringComparison.OrdinalIgnoreCase) == 0) return start + Close.Length;
        if (string.Compare(text, start, Open, 0, Open.Length, StringComparison.OrdinalIgnoreCase) != 0) return 0;
        if (start + 3 >= text.Length || text[start + 3] is not ('>' or ' ')) return 0;
        var close = text.IndexOf(Close, start, StringComparison.OrdinalIgnoreCase);
        if (close >= 0) return close + Close.Length;
        var end = text.IndexOf('>', start);
        return end < 0 ? 0 : end + 1;
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value == '\n') clean.Append('\n');
        else if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)) clean.Append(' ');
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format) clean.Append(rune);
    }
}
