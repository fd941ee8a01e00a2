using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads a domain name: words joined by dots without spaces.</summary>
internal static class DomainSlot
{
    public static string? Read(Coverage coverage)
    {
        for (var i = 0; i < coverage.Count; i++)
        {
            var last = i;
            while (IsDotted(coverage, last)) last += 2;
            if (last == i || coverage[last].Plain.Length < 2) continue;
            var first = i;
            while (first > 0 && coverage[first - 1].Kind == WordKind.Word && coverage[first - 1].End == coverage[first].Start - 1 && coverage.Sentence.Text[coverage[first].Start - 1] == '-') first--;
            coverage.Mark(first, last, Part.Slot);
            return coverage.Sentence.Text[coverage[first].Start..coverage[last].End].ToLowerInvariant();
        }

        return null;
    }

    private static bool IsDotted(Coverage coverage, int i) =>
        i + 2 < coverage.Count && coverage[i].Kind is WordKind.Word or WordKind.Number && coverage.IsStop(i + 1, ".") && coverage[i + 2].Kind == WordKind.Word
        && coverage[i].End == coverage[i + 1].Start && coverage[i + 1].End == coverage[i + 2].Start;
}
