using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>
/// Reads what stands where a domain is asked for, whatever it is: an address of a page, a mail address, a number, a
/// mistake. Whether it is a domain is for the command to say, in a sentence.
/// </summary>
internal static class DomainSlot
{
    private const string Opening = "«“„\"'’`(<";
    private const string Closing = "»”\"'’`)>,;:!?.…";

    public static IReadOnlyList<string> Read(Coverage coverage)
    {
        var found = new List<string>();
        for (var start = 0; First(coverage, start) is { } place; start = place.To)
        {
            found.Add(coverage.Sentence.Text[place.From..place.To].ToLowerInvariant());
        }

        return found;
    }

    /// <returns>Where the next one stands at or behind this place of the text; null where there is none.</returns>
    public static (int From, int To)? First(Coverage coverage, int start)
    {
        var text = coverage.Sentence.Text;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            var (from, to) = Trimmed(text, start, end);
            start = end + 1;
            if (from >= to || !IsMeantAsDomain(text.AsSpan(from, to - from))) continue;
            Mark(coverage, from, to);
            return (from, to);
        }

        return null;
    }

    private static (int From, int To) Trimmed(string text, int from, int to)
    {
        while (from < to && Opening.Contains(text[from], StringComparison.Ordinal)) from++;
        while (from < to && Closing.Contains(text[to - 1], StringComparison.Ordinal)) to--;
        // « d'exemple.fr », « l’exemple.fr ».
        if (from + 2 < to && Quotation.IsApostrophe(text[from + 1]) && text[from] is 'd' or 'D' or 'l' or 'L') from += 2;
        return (from, to);
    }

    private static bool IsMeantAsDomain(ReadOnlySpan<char> chunk)
    {
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains("::", StringComparison.Ordinal)) return true;
        if (chunk.Equals("localhost", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)) return true;
        var dot = chunk.LastIndexOfAny(".。．｡");
        if (dot < 0 || dot == chunk.Length - 1) return false;
        // « s.v.p », "e.g": no top-level domain is a single letter.
        return chunk.Length - dot > 2 || char.IsAsciiDigit(chunk[^1]) || chunk[^1] == ']';
    }

    private static void Mark(Coverage coverage, int from, int to)
    {
        for (var i = 0; i < coverage.Count; i++)
        {
            if (coverage[i].Start < to && coverage[i].End > from) coverage.Mark(i, i, Part.Slot);
        }
    }
}
