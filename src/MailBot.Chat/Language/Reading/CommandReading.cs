using System.Collections.Concurrent;
using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>One command's attempt at a sentence: what it makes of each word.</summary>
internal sealed class CommandReading
{
    /// <summary>Words between two of a phrase's, where free text follows: beyond, they belong to the text.</summary>
    private const int FreeTextGap = 2;

    /// <summary>Each list of words as a set; there are as many as in the vocabulary.</summary>
    private static readonly ConcurrentDictionary<string, HashSet<string>> Arounds = new(StringComparer.Ordinal);

    private readonly Acceptance acceptance;

    private CommandReading(CommandWords words, Phrase phrase, IReadOnlyList<int> places, Scene scene)
    {
        (Words, Language, Matched) = (words, phrase.Language, places.Count);
        var around = Arounds.GetOrAdd(words.Around, list => new HashSet<string>(list.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal));
        var coverage = new Coverage(scene.Sentence);
        coverage.MarkCommand(phrase, places, alternatives: !words.Slots.HasFlag(SlotKinds.FreeText));
        if (words.Nature == Nature.Reply) coverage.MarkRepetitions(Lexicon.Of(words));
        coverage.MarkCourtesies(scene.Courtesies);
        var text = words.Slots.HasFlag(SlotKinds.FreeText) ? new FreeTextSlot(coverage, scene.Names, around, words.Slots.HasFlag(SlotKinds.Person), asks: words.Command == ChatCommand.Ask) : null;
        var freeText = text?.Read(places.Count == 0 ? 0 : places[^1] + 1);
        var textStart = text?.Start ?? coverage.Count;
        var slots = new SlotFilling(words, scene, coverage, places, textStart);
        Filled = slots.Fill(new Understanding(words.Command) { Later = words.Later });
        Filled = words.Command == ChatCommand.Refuse ? Filled with { Reason = freeText } : Filled with { FreeText = freeText };
        coverage.MarkSmall(word => IsSmall(word, around));
        Strays = coverage.Leftovers().Count;
        acceptance = new Acceptance(words, Filled, scene, coverage, places, textStart) { IsDoubtful = !slots.Fits || text is { IsDoubtful: true } };
    }

    public CommandWords Words { get; }

    public SpokenLanguage Language { get; }

    /// <summary>How many of the command's own words stand in the sentence.</summary>
    public int Matched { get; }

    /// <summary>Words that this reading passes over.</summary>
    public int Strays { get; }

    /// <summary>What the sentence says, as this command reads it.</summary>
    public Understanding Filled { get; }

    /// <summary>Whether the sentence is this command, without a doubt.</summary>
    public bool IsAccepted() => acceptance.Holds();

    /// <returns>Null where the phrase doesn't stand in the sentence.</returns>
    public static CommandReading? Of(CommandWords words, Phrase phrase, Scene scene)
    {
        if (phrase.Find(scene.Sentence.Words) is not { } places) return null;
        if (words.Slots.HasFlag(SlotKinds.FreeText) && places.Zip(places.Skip(1), (left, right) => right - left).Any(gap => gap > FreeTextGap + 1)) return null;
        return new CommandReading(words, phrase, places, scene);
    }

    private bool IsSmall(Word word, HashSet<string> around) =>
        around.Contains(word.Meant) || SmallWords.Articles.Contains(word.Meant)
        || (Words.Nature is not Nature.Decisive && SmallWords.Grammar.Contains(word.Meant));
}
