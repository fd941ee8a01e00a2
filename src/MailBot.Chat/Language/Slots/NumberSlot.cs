using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads request numbers: « D-0427 », « d427 », « la 427 », « n° 427 », several of them too.</summary>
internal static class NumberSlot
{
    public static IReadOnlyList<int> Read(Coverage coverage, int before)
    {
        var numbers = new List<int>();
        var last = -1;
        for (var i = 0; i < Math.Min(before, coverage.Count); i++)
        {
            if (!coverage.IsFree(i) || coverage[i] is not { Kind: WordKind.Number, Quoted: false }) continue;
            if (last >= 0) MarkBetween(coverage, last, i);
            if (coverage.IsFreeWord(i - 1) && coverage.Is(i - 1, SmallWords.NumberSigns)) coverage.Mark(i - 1, i - 1, Part.Slot);
            coverage.Mark(i, i, Part.Slot);
            numbers.Add(coverage[i].Number);
            last = i;
        }

        return [.. numbers.Distinct()];
    }

    /// <summary>« la 44 et la 45 ».</summary>
    private static void MarkBetween(Coverage coverage, int last, int next)
    {
        var joint = last + 1;
        if (joint < next && coverage.IsFreeWord(joint) && coverage[joint].Plain is "et" or "and"
            && Enumerable.Range(joint + 1, next - joint - 1).All(i => coverage.Is(i, SmallWords.NumberSigns) || coverage.Is(i, SmallWords.Articles)))
        {
            coverage.Mark(joint, joint, Part.Slot);
        }
    }
}
