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
            if (last >= 0 && last == i - 2 && coverage[i - 1].Plain is "et" or "and") coverage.Mark(i - 1, i - 1, Part.Slot);
            if (coverage.IsFreeWord(i - 1) && coverage.Is(i - 1, SmallWords.NumberSigns)) coverage.Mark(i - 1, i - 1, Part.Slot);
            coverage.Mark(i, i, Part.Slot);
            numbers.Add(coverage[i].Number);
            last = i;
        }

        return [.. numbers.Distinct()];
    }
}
