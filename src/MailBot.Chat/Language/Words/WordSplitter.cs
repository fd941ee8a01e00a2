using System.Globalization;
using MailBot.Requests.Addresses;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Language.Words;

/// <summary>Cuts text into words by hand: one pass, no pattern that could run away.</summary>
internal sealed class WordSplitter
{
    private static readonly HashSet<string> Elisions =
        new(StringComparer.Ordinal) { "l", "d", "n", "j", "m", "t", "s", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu" };

    private readonly string text;
    private readonly List<Word> words = [];
    private int at;
    private bool quoted;

    private WordSplitter(string text) => this.text = text;

    public static IReadOnlyList<Word> Split(string text)
    {
        var splitter = new WordSplitter(text);
        while (splitter.at < text.Length) splitter.Step();
        return splitter.words;
    }

    private void Step()
    {
        var c = text[at];
        if (c == '\n') Add(at + 1, WordKind.Stop, "\n");
        else if (char.IsWhiteSpace(c) || c is '-' or '–' or '—' or '…' || IsEmoji()) at += char.IsHighSurrogate(c) ? 2 : 1;
        else if (Quotation.Opens(c) || Quotation.Closes(c)) Quote(c);
        else if (Quotation.IsApostrophe(c)) QuoteByApostrophe();
        else if (char.IsLetterOrDigit(c) || AddressEnd() > 0) ReadChunk();
        else if (c is '.' or ',' or ';' or ':' or '?' or '!' or '(' or ')' or '/') Add(at + 1, WordKind.Stop, c.ToString());
        else if (c is '@' or '#' or '&') at++;
        else Add(at + (char.IsHighSurrogate(c) ? 2 : 1), WordKind.Symbol, c.ToString());
    }

    private void Quote(char c)
    {
        quoted = c switch { '«' or '“' or '„' => true, '»' or '”' => false, _ => !quoted };
        at++;
    }

    /// <summary>« 'approuve D-0427' »: before a word it opens a quotation, behind one it closes it.</summary>
    private void QuoteByApostrophe()
    {
        quoted = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        at++;
    }

    private bool IsEmoji() => CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        or UnicodeCategory.NonSpacingMark && text[at] is not ('`' or '^');

    private void ReadChunk()
    {
        if (AddressEnd() is var end and > 0) ReadAddress(end);
        else if (NumberEnd(out var number) is var after and > 0) Add(after, WordKind.Number, text[at..after], number);
        else ReadWord();
    }

    private void ReadAddress(int end)
    {
        if (at + 1 < end && Quotation.IsApostrophe(text[at + 1]) && text[at] is 'l' or 'L' or 'd' or 'D') at += 2;
        Add(end, WordKind.Address, text[at..end].ToLowerInvariant());
    }

    /// <summary>Behind the address that begins here; 0 where none does.</summary>
    private int AddressEnd()
    {
        var end = at;
        var sign = -1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ';' or ':' or '(' or ')' or '[' or ']' or '<' or '>' or '«' or '»' or '"' or '“' or '”' or '|'))
        {
            if (text[end] == '@') sign = end;
            end++;
        }

        if (sign <= at) return 0;
        while (end > sign + 1 && text[end - 1] is '.' or '!' or '?' or '\'' or '’' or '`' or '*' or '}') end--;
        return end;
    }

    /// <summary>Behind « D-0427 », « d427 », « D 427 » or « 427 »; 0 where none begins here.</summary>
    private int NumberEnd(out int number)
    {
        number = 0;
        var digits = at;
        if (text[digits] is 'd' or 'D') digits = Skip(digits + 1);
        var end = digits;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end == digits || (end < text.Length && char.IsLetterOrDigit(text[end]))) return 0;
        if (RequestNumber.TryParse(text[digits..end]) is not { } read) return 0;
        number = read;
        return end;
    }

    private int Skip(int from) =>
        from < text.Length && text[from] is '-' or '–' or '‑' or ' ' or '\u00a0' ? from + 1 : from;

    private void ReadWord()
    {
        var end = at;
        while (end < text.Length && IsWordPart(text[end])) end++;
        if (end == text.Length || !Quotation.IsApostrophe(text[end]))
        {
            AddWord(end, text[at..end]);
            return;
        }

        var head = Plain(text[at..end]);
        var tail = end + 1;
        while (tail < text.Length && IsWordPart(text[tail])) tail++;
        if (Elisions.Contains(head) || tail == end + 1 || text[(end + 1)..tail] is "s" or "S") AddWord(end, text[at..end]);
        else AddWord(tail, string.Concat(text.AsSpan(at, end - at), text.AsSpan(end + 1, tail - end - 1)));
    }

    private void AddWord(int end, string raw)
    {
        var plain = Squeeze(Plain(raw));
        Add(end, plain.Length == 0 ? WordKind.Symbol : WordKind.Word, plain.Length == 0 ? raw : plain);
    }

    private void Add(int end, WordKind kind, string plain, int number = 0)
    {
        words.Add(new Word(plain, text[at..end], at, end, kind, quoted, number));
        at = end;
    }

    private static string Plain(string raw) => AddressReader.Plain(raw);

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>« ouiiii » is « oui »: three and more of a letter are one.</summary>
    private static string Squeeze(string plain)
    {
        var kept = new System.Text.StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length;)
        {
            var run = i;
            while (run < plain.Length && plain[run] == plain[i]) run++;
            kept.Append(plain[i], run - i >= 3 && char.IsLetter(plain[i]) ? 1 : run - i);
            i = run;
        }

        return kept.ToString();
    }
}
