using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads the motive: from « pour », « car », « motif : » on, as typed.</summary>
internal static class ReasonSlot
{
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "motif", "raison", "reason" };
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "c", "est", "is", "s", "it", "ce", "sera", "cest" };

    /// <param name="valueGiven">An address or a target was read: then « to » and a bracket begin a motive too.</param>
    /// <param name="command">Where the command's words begin: a motive before them ends there.</param>
    public static string? Read(Coverage coverage, int command, bool valueGiven)
    {
        var start = Enumerable.Range(0, coverage.Count).FirstOrDefault(i => Begins(coverage, i, valueGiven), -1);
        if (start < 0) return ReadClause(coverage);
        var first = start;
        if (coverage.Is(start, Labels) || coverage.IsStop(start, ":(")) first = BehindLabel(coverage, start);
        var last = Last(coverage, first, start < command ? command : coverage.Count);
        if (last < first) return null;
        MarkBefore(coverage, start);
        coverage.Mark(start, last, Part.Slot);
        return coverage.Sentence.Between(first, last);
    }

    /// <summary>« retire-moi de contact, je reçois trop de mails »: a clause behind the wish that only tells why.</summary>
    private static string? ReadClause(Coverage coverage)
    {
        for (var i = 1; i + 2 < coverage.Count; i++)
        {
            if (!coverage.IsStop(i - 1, ",.;:(") || !coverage.Is(i, SmallWords.Tellers) || !coverage.IsFree(i)) continue;
            var rest = Enumerable.Range(i, coverage.Count - i).Where(at => coverage.PartOf(at) != Part.Courtesy).ToList();
            if (!rest.All(at => coverage.IsFree(at) && Tells(coverage[at]))) return null;
            var last = Last(coverage, i, coverage.Count);
            coverage.Mark(i, last, Part.Slot);
            return coverage.Sentence.Between(i, last);
        }

        return null;
    }

    private static bool Tells(Word word) => word.Kind == WordKind.Stop ? word.Plain != "?" : word is { Kind: WordKind.Word, Quoted: false }
        && !SmallWords.Conditions.Contains(word.Meant) && !SmallWords.Alternatives.Contains(word.Meant) && !ClauseVerbs.Contains(word.Meant);

    private static readonly HashSet<string> ClauseVerbs = new(
        $"{Verbs.Add}|{Verbs.Remove}|{Verbs.Approve}|{Verbs.Refuse}|{Verbs.Cancel}|{Verbs.Confirm}|{Verbs.Undo}|{Verbs.Make}|veux|want|attends|wait|non|no|pas|not|dont".Split('|'), StringComparer.Ordinal);

    private static bool Begins(Coverage coverage, int i, bool valueGiven)
    {
        if (!coverage.IsFree(i) || coverage[i].Quoted) return false;
        if (i + 1 < coverage.Count && coverage[i + 1].Kind == WordKind.Number) return false;
        if (coverage.Is(i, SmallWords.ReasonStarts) || coverage.Is(i, TargetWords.Weak)) return true;
        if (coverage[i].Plain == "so" && i + 1 < coverage.Count && coverage[i + 1].Plain == "that") return true;
        return valueGiven && (coverage[i].Plain == "to" || coverage.IsStop(i, ":("))
            && i + 1 < coverage.Count && coverage.IsFree(i + 1);
    }

    private static int BehindLabel(Coverage coverage, int label)
    {
        var next = label + 1;
        while (coverage.IsStop(next, ":,") || coverage.Is(next, Links)) next++;
        return next;
    }

    /// <summary>Up to the target, if that comes later, and without the courtesies at the end.</summary>
    private static int Last(Coverage coverage, int first, int end)
    {
        var last = first;
        while (last < end && coverage.PartOf(last) != Part.Slot) last++;
        last--;
        while (last > first && (coverage.PartOf(last) == Part.Courtesy || coverage[last].Kind == WordKind.Stop)) last--;
        return last;
    }

    /// <summary>« c'est pour… », « le motif… »: the words that introduce it.</summary>
    private static void MarkBefore(Coverage coverage, int start)
    {
        for (var i = start - 1; coverage.IsFree(i) && (coverage.Is(i, Links) || coverage.Is(i, SmallWords.Articles)); i--)
        {
            coverage.Mark(i, i, Part.Slot);
        }
    }
}
