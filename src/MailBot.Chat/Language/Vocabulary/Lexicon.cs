using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Every word of every table, and the phrases cut into words once.</summary>
internal static class Lexicon
{
    private static readonly Dictionary<CommandWords, IReadOnlyList<Phrase>> Phrases = CommandTable.All.ToDictionary(
        words => words,
        words => (IReadOnlyList<Phrase>)[.. Phrase.Parse(words.French, SpokenLanguage.French), .. Phrase.Parse(words.English, SpokenLanguage.English)]);

    /// <summary>Longest first.</summary>
    public static IReadOnlyList<(Phrase Phrase, Asking Asks)> Courtesies { get; } =
    [
        .. Of(Vocabulary.Courtesies.Requests, Asking.Plainly).Concat(Of(Vocabulary.Courtesies.SoftRequests, Asking.Softly))
            .Concat(Of(Vocabulary.Courtesies.Plain, Asking.Nothing)).OrderByDescending(courtesy => courtesy.Phrase.Length),
    ];

    /// <summary>Words of five letters and more that a typing mistake may hide.</summary>
    public static ILookup<(char First, int Length), string> Correctable { get; } = Phrases.Values.SelectMany(list => list)
        .Concat(Courtesies.Where(courtesy => courtesy.Asks != Asking.Nothing).Select(courtesy => courtesy.Phrase))
        .SelectMany(phrase => phrase.Words)
        .Where(word => word.Length >= Spelling.ShortestCorrected)
        .Distinct(StringComparer.Ordinal)
        .ToLookup(word => (word[0], word.Length));

    private static readonly HashSet<string> Known = AllWords();

    public static IReadOnlyList<Phrase> Of(CommandWords words) => Phrases[words];

    /// <summary>A word of any table: neither a typing mistake nor a name to guess at.</summary>
    public static bool Knows(string word) => Known.Contains(word);

    private static IEnumerable<(Phrase Phrase, Asking Asks)> Of(IReadOnlyList<string> phrases, Asking asks) =>
        Phrase.Parse(phrases, SpokenLanguage.Unknown).Select(phrase => (phrase, asks));

    private static HashSet<string> AllWords()
    {
        var all = Phrases.Values.SelectMany(list => list).Concat(Courtesies.Select(courtesy => courtesy.Phrase)).SelectMany(phrase => phrase.Words)
            .Concat(CommandTable.All.SelectMany(words => words.Around.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToHashSet(StringComparer.Ordinal);
        all.UnionWith(DateWords.Months.Keys);
        all.UnionWith(DateWords.Weekdays.Keys);
        all.UnionWith(DateWords.Phrases.SelectMany(dated => dated.Phrase.Words));
        foreach (var set in (HashSet<string>[])
            [
                SmallWords.Articles, SmallWords.Grammar, SmallWords.Negations, SmallWords.Conditions, SmallWords.Questions,
                SmallWords.HowTo, SmallWords.Alternatives, SmallWords.OtherTimes, SmallWords.Foreign, SmallWords.ReasonStarts, SmallWords.Reversals,
                TargetWords.Containers, TargetWords.Mine, TargetWords.MyThings, TargetWords.Me, TargetWords.Determiners, TargetWords.Strong, TargetWords.Weak,
            ])
        {
            all.UnionWith(set);
        }

        return all;
    }
}
