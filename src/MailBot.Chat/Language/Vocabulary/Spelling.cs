using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Forgives typing mistakes in command words: one from five letters on, two from ten; never the first letter.</summary>
internal static class Spelling
{
    public const int ShortestCorrected = 5;
    private const int LongWord = 10;

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "", "a", "ai", "as", "e", "ee", "ees", "er", "es", "ez", "s", "ait", "ais", "aient", "ons", "ions", "iez", "ant", "ants", "ent",
        "ra", "rai", "ras", "rez", "ront", "rait", "rais", "raient", "era", "erai", "eras", "erez", "eront", "erait", "erais",
        "d", "ed", "ing", "al", "als", "eur", "eurs", "able", "ables", "ation", "ations",
    };

    public static Sentence Correct(Sentence sentence) =>
        sentence with { Words = [.. sentence.Words.Select((word, i) => IsName(sentence.Words, i) ? word : word with { Meant = Mean(word) })] };

    /// <summary>« Alisa » within a sentence is somebody, and no mistyped « alias ».</summary>
    private static bool IsName(IReadOnlyList<Word> words, int i) =>
        i > 0 && words[i].IsCapitalised && words[i].Raw.Any(char.IsLower) && words[i - 1].Kind != WordKind.Stop;

    private static string Mean(Word word) =>
        word.Kind != WordKind.Word || word.Plain.Length < ShortestCorrected || Lexicon.Knows(word.Plain)
            ? word.Plain
            : Unglued(word.Plain) ?? Nearest(word.Plain) ?? word.Plain;

    /// <summary>« jvalide », « jajoute »: the pronoun sticks to the verb.</summary>
    private static string? Unglued(string typed) =>
        typed[0] == 'j' && typed.Length >= ShortestCorrected && Lexicon.Knows(typed[1..]) ? typed[1..] : null;

    private static string? Nearest(string typed)
    {
        var forgiven = typed.Length >= LongWord ? 2 : 1;
        string? nearest = null;
        var least = forgiven + 1;
        for (var length = typed.Length - forgiven; length <= typed.Length + forgiven; length++)
        {
            foreach (var known in Lexicon.Correctable[(typed[0], length)])
            {
                var distance = EditDistance.Between(typed, known, forgiven);
                if (distance < least && !IsOtherForm(typed, known)) (nearest, least) = (known, distance);
            }
        }

        return nearest;
    }

    /// <summary>« approuvera » and "approved" are no mistyped « approuver » and "approve": they tell, and don't ask.</summary>
    private static bool IsOtherForm(string typed, string known)
    {
        var same = 0;
        while (same < typed.Length && same < known.Length && typed[same] == known[same]) same++;
        for (var stem = same; stem >= 4; stem--)
        {
            if (Endings.Contains(typed[stem..]) && Endings.Contains(known[stem..])) return true;
        }

        return false;
    }
}
