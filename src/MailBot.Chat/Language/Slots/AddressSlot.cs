using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.Addresses;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads the address asked for: with an at sign anywhere, without one right behind « alias » or « adresse ».</summary>
internal static class AddressSlot
{
    private static readonly HashSet<string> Nouns =
        new(StringComparer.Ordinal) { "alias", "lalias", "ladresse", "aliase", "aliases", "adresse", "address", "nomme", "appele", "appelee", "called", "named" };

    public static AddressReading? Read(Coverage coverage)
    {
        for (var i = 0; i < coverage.Count; i++)
        {
            if (!coverage.IsFree(i) || coverage[i].Kind != WordKind.Address) continue;
            if (i + 2 < coverage.Count && coverage.Is(i + 1, MemberWords.By) && coverage[i + 2].Kind == WordKind.Address)
            {
                // « remplace devis@ par contact@ »: the second is wanted.
                coverage.Mark(i, i + 1, Part.Slot);
                i += 2;
            }

            coverage.Mark(i, i, Part.Slot);
            return AddressReader.Read(coverage[i].Raw[^coverage[i].Plain.Length..]);
        }

        return ReadBehindNoun(coverage);
    }

    private static AddressReading? ReadBehindNoun(Coverage coverage)
    {
        for (var i = 1; i < coverage.Count; i++)
        {
            if (!coverage.Is(i - 1, Nouns) || !coverage.IsFree(i) || coverage[i].Kind != WordKind.Word || Lexicon.Knows(coverage[i].Plain)) continue;
            var last = LastOfRun(coverage, i);
            coverage.Mark(i, last, Part.Slot);
            return AddressReader.Read(coverage.Sentence.Between(i, last));
        }

        return null;
    }

    /// <summary>« devis-web » and « contact.pro » are several words and one local part: no space between them.</summary>
    private static int LastOfRun(Coverage coverage, int first)
    {
        var last = first;
        for (var i = first + 1; i < coverage.Count && coverage.IsFree(i); i++)
        {
            var gap = coverage.Sentence.Text[coverage[last].End..coverage[i].Start];
            if (gap.Length > 1 || gap.Any(char.IsWhiteSpace)) break;
            if (coverage[i].Kind is WordKind.Word or WordKind.Number) last = i;
            else if (!coverage.IsStop(i, ".")) break;
        }

        return last;
    }
}
