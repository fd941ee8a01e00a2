using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>
/// Reads « mx exemple.fr », « _dmarc.exemple.fr TXT v=DMARC1; p=none »: name and kind in either order, and the value to wait
/// for behind them, as typed.
/// </summary>
internal static class WatchedSlot
{
    private const string Opening = "«“\"' \u00a0:=,";
    private const string Closing = "»”\"' \u00a0";

    public static Understanding Read(Coverage coverage, Understanding filled)
    {
        var kind = Kind(coverage);
        if (DomainSlot.First(coverage, 0) is not { } place) return filled with { Watched = kind is { } alone ? coverage[alone].Plain : null };
        var (text, behind) = (coverage.Sentence.Text, WordFrom(coverage, place.To));
        if (kind is { } found && coverage[found].Start > place.To && found == behind) behind = found + 1;
        else if (kind > behind) kind = null;
        filled = filled with { WatchedGone = Enumerable.Range(0, behind).Any(i => coverage.Is(i, WatchWords.Leaving)), Domains = [text[place.From..place.To].ToLowerInvariant()], Watched = kind is { } read ? coverage[read].Plain : null };
        if (kind is { } marked) coverage.Mark(marked, marked, Part.Command);
        return filled with { WatchedValue = Value(coverage, behind, isText: filled.Watched is null or "txt" or "spf" or "dmarc" or "dkim") };
    }

    /// <summary>Everything behind, where it begins with a word that no sentence goes on with. A semicolon belongs to texts only: elsewhere something else begins there.</summary>
    private static string? Value(Coverage coverage, int first, bool isText)
    {
        while (first < coverage.Count && coverage[first].Kind == WordKind.Stop) first++;
        if (first >= coverage.Count || coverage.PartOf(first) is Part.Courtesy or Part.Command || IsSmall(coverage[first])) return null;
        var end = End(coverage, first);
        if (!isText && coverage.Sentence.Text.AsSpan(coverage[first].Start, end - coverage[first].Start).Contains(';')) return null;
        coverage.Mark(first, coverage.Count - 1, Part.Slot);
        return coverage.Sentence.Text[coverage[first].Start..end].TrimStart([.. Opening]).TrimEnd([.. Closing]);
    }

    /// <summary>« … -all stp »: thanks are no part of it.</summary>
    private static int End(Coverage coverage, int first)
    {
        var last = coverage.Count - 1;
        while (last > first && coverage.PartOf(last) == Part.Courtesy) last--;
        return last == coverage.Count - 1 ? coverage.Sentence.Text.Length : coverage[last].End;
    }

    private static bool IsSmall(Word word) => word is { Kind: WordKind.Word, Quoted: false } && (SmallWords.Articles.Contains(word.Plain)
        || SmallWords.Grammar.Contains(word.Plain) || SmallWords.Negations.Contains(word.Plain) || SmallWords.Conditions.Contains(word.Plain)
        || SmallWords.Alternatives.Contains(word.Plain) || SmallWords.OtherTimes.Contains(word.Plain) || word.Plain is "puis" or "then" or "maintenant" or "now" or "aussi" or "partout");

    private static int? Kind(Coverage coverage)
    {
        for (var i = 0; i < coverage.Count; i++)
        {
            if (coverage.Is(i, WatchWords.Kinds) && !coverage[i].Quoted && !IsPartOfName(coverage, i)) return i;
        }

        return null;
    }

    /// <summary>« mx.exemple.fr » is a name.</summary>
    private static bool IsPartOfName(Coverage coverage, int i) =>
        coverage[i].End < coverage.Sentence.Text.Length && coverage.Sentence.Text[coverage[i].End] is '.' or '=' or '-'
        || coverage[i].Start > 0 && coverage.Sentence.Text[coverage[i].Start - 1] is '.' or '_' or '-' or ':';

    private static int WordFrom(Coverage coverage, int place)
    {
        var i = 0;
        while (i < coverage.Count && coverage[i].Start < place) i++;
        return i;
    }
}
