using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads whose request or history is meant: « de Julie », « à Karim », "Julie's". Only behind the command: « Julie approuve » tells about Julie.</summary>
internal static class PersonSlot
{
    private static readonly HashSet<string> Leads = new(StringComparer.Ordinal) { "de", "d", "du", "of", "a", "au", "to", "from", "pour", "for" };

    /// <param name="guess">Accept mistyped and unknown names: where the bot only tells something.</param>
    public static NameReading? Read(Coverage coverage, NameSpotter names, int from, int before, bool guess)
    {
        for (var i = from; i < Math.Min(before, coverage.Count); i++)
        {
            if (!coverage.IsFree(i) || names.At(i) is not { } spot || spot.Next > before) continue;
            if (!guess && spot.Reading is NameReading.Found { Exact: false }) continue;
            Mark(coverage, i, spot.Next);
            return spot.Reading;
        }

        return guess ? Unknown(coverage, names, from, before) : null;
    }

    private static void Mark(Coverage coverage, int first, int next)
    {
        coverage.Mark(first, next - 1, Part.Slot);
        if (coverage.IsFreeWord(first - 1) && coverage.Is(first - 1, Leads)) coverage.Mark(first - 1, first - 1, Part.Slot);
        if (coverage.IsFreeWord(next) && coverage[next].Plain == "s") coverage.Mark(next, next, Part.Slot);
    }

    private static NameReading.Unknown? Unknown(Coverage coverage, NameSpotter names, int from, int before)
    {
        var run = Enumerable.Range(from, Math.Max(0, Math.Min(before, coverage.Count) - from))
            .SkipWhile(i => !IsNameLike(coverage, i)).TakeWhile(i => IsNameLike(coverage, i)).ToList();
        if (run.Count is 0 or > 3 || names.Finder.Find(coverage.Sentence.Between(run[0], run[^1])) is not NameReading.Unknown unknown) return null;
        Mark(coverage, run[0], run[^1] + 1);
        return unknown;
    }

    private static bool IsNameLike(Coverage coverage, int i) =>
        coverage.IsFree(i) && !coverage[i].Quoted && (coverage[i].Kind == WordKind.Address
            || (coverage[i].Kind == WordKind.Word && !Lexicon.Knows(coverage[i].Plain)));
}
