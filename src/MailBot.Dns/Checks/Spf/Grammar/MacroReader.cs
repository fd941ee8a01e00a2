namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>Reads a macro-string or an explain-string (RFC 7208 7.1) in one pass.</summary>
internal static class MacroReader
{
    private const string Letters = "slodipvh";
    private const string LettersOfExplanations = "slodipvhcrt";
    private const string DelimiterSigns = ".-+,/_=";

    /// <summary>A name has 127 labels at most: to keep more parts than that is to keep all.</summary>
    private const int MostKept = 128;

    /// <param name="explanation">The text of an explanation: blanks and the letters c, r and t are allowed.</param>
    /// <param name="stoppedAt">Where the text can't be read on; its length when all is well.</param>
    /// <param name="fault">A character that is never allowed, or a macro that isn't one.</param>
    public static MacroString? Read(string text, bool explanation, out int stoppedAt, out SpfSyntaxFault fault)
    {
        var parts = new List<MacroPart>();
        var (at, literal) = (0, 0);
        fault = SpfSyntaxFault.BadMacro;
        while (at < text.Length)
        {
            if (text[at] != '%')
            {
                if (!IsVisible(text[at]) && !(explanation && text[at] == ' '))
                {
                    (stoppedAt, fault) = (at, SpfSyntaxFault.ForbiddenCharacter);
                    return null;
                }

                at++;
                continue;
            }

            if (at > literal) parts.Add(new MacroPart.Literal(text[literal..at]));
            stoppedAt = at;
            if (Macro(text, ref at, explanation) is not { } macro) return null;
            parts.Add(macro);
            literal = at;
        }

        if (at > literal) parts.Add(new MacroPart.Literal(text[literal..]));
        stoppedAt = at;
        return new MacroString(parts);
    }

    private static bool IsVisible(char c) => c is > ' ' and <= '~';

    private static MacroPart? Macro(string text, ref int at, bool explanation)
    {
        if (at + 1 >= text.Length) return null;
        if (text[at + 1] is '%' or '_' or '-')
        {
            at += 2;
            return new MacroPart.Escape(text[at - 1]);
        }

        return text[at + 1] == '{' ? Expansion(text, ref at, explanation) : null;
    }

    private static MacroPart.Expansion? Expansion(string text, ref int at, bool explanation)
    {
        var next = at + 2;
        if (next >= text.Length) return null;
        var letter = char.ToLowerInvariant(text[next]);
        if (!(explanation ? LettersOfExplanations : Letters).Contains(letter)) return null;
        var escaped = char.IsAsciiLetterUpper(text[next++]);
        if (!Digits(text, ref next, out var keep)) return null;
        var reversed = next < text.Length && text[next] is 'r' or 'R';
        if (reversed) next++;
        var delimiters = next;
        while (next < text.Length && DelimiterSigns.Contains(text[next])) next++;
        if (next >= text.Length || text[next] != '}') return null;
        at = next + 1;
        return new MacroPart.Expansion(letter, escaped, keep, reversed, text[delimiters..next]);
    }

    /// <summary>None at all, or a number above zero.</summary>
    private static bool Digits(string text, ref int at, out int number)
    {
        number = 0;
        var first = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++) number = Math.Min(MostKept, (number * 10) + (text[at] - '0'));
        return at == first || number > 0;
    }
}
