using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Every word of every table, and the phrases cut into words once.</summary>
internal static class Lexicon
{
    private static readonly Dictionary<CommandWords, IReadOnlyList<Phrase>> Phrases = CommandTable.All.ToDictionary(
        words => words,
        words => (IReadOnlyList<Phrase>)[.. Phrase.Parse(words.French, SpokenLanguage.French), .. Phrase.Parse(words.English, SpokenLanguage.English)]);

    public static IReadOnlyList<Phrase> Requests { get; } = Phrase.Parse(Courtesies.Requests, SpokenLanguage.Unknown);

    public static IReadOnlyList<Phrase> SoftRequests { get; } = Phrase.Parse(Courtesies.SoftRequests, SpokenLanguage.Unknown);

    public static IReadOnlyList<Phrase> Plain { get; } = Phrase.Parse(Courtesies.Plain, SpokenLanguage.Unknown);

    /// <summary>Words of five letters and more that a typing mistake may hide.</summary>
    public static ILookup<(char First, int Length), string> Correctable { get; } = Phrases.Values.SelectMany(list => list)
        .Concat(Requests).Concat(SoftRequests)
        .SelectMany(phrase => phrase.Words)
        .Where(word => word.Length >= Spelling.ShortestCorrected)
        .Distinct(StringComparer.Ordinal)
        .ToLookup(word => (word[0], word.Length));

    private static readonly HashSet<string> Known = AllWords();

    public static IReadOnlyList<Phrase> Of(CommandWords words) => Phrases[words];

    /// <summary>A word of any table: neither a typing mistake nor a name to guess at.</summary>
    public static bool Knows(string word) => Known.Contains(word);

    private static HashSet<string> AllWords()
    {
        var all = Phrases.Values.SelectMany(list => list).Concat(Requests).Concat(SoftRequests).Concat(Plain).SelectMany(phrase => phrase.Words)
            .Concat(CommandTable.All.SelectMany(words => words.Around.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var set in (HashSet<string>[])
            [
                SmallWords.Articles, SmallWords.Grammar, SmallWords.Negations, SmallWords.Conditions, SmallWords.Questions,
                SmallWords.HowTo, SmallWords.Alternatives, SmallWords.OtherTimes, SmallWords.Foreign, SmallWords.ReasonStarts,
                TargetWords.Containers, TargetWords.Mine, TargetWords.MyThings, TargetWords.Me, TargetWords.Determiners, TargetWords.Strong, TargetWords.Weak,
            ])
        {
            all.UnionWith(set);
        }

        return all;
    }
}
