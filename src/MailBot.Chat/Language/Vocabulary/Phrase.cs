using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Words in order, each with its alternatives.</summary>
internal sealed class Phrase
{
    private readonly HashSet<string>[] steps;

    private Phrase(HashSet<string>[] steps, SpokenLanguage language)
    {
        this.steps = steps;
        Language = language;
    }

    public SpokenLanguage Language { get; }

    public int Length => steps.Length;

    public IEnumerable<string> Words => steps.SelectMany(step => step);

    public static IReadOnlyList<Phrase> Parse(IReadOnlyList<string> phrases, SpokenLanguage language) =>
        [.. phrases.Select(phrase => new Phrase([.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => new HashSet<string>(step.Split('|'), StringComparer.Ordinal))], language))];

    /// <summary>The first places where the words stand in order, other words between them allowed.</summary>
    /// <returns>Null where one is missing.</returns>
    public IReadOnlyList<int>? Find(IReadOnlyList<Word> words)
    {
        var places = new List<int>(steps.Length);
        for (var i = 0; i < words.Count && places.Count < steps.Length; i++)
        {
            if (Is(words[i], places.Count)) places.Add(i);
        }

        return places.Count == steps.Length ? places : null;
    }

    public bool StandsAt(IReadOnlyList<Word> words, int index)
    {
        if (Length == 0 || index + Length > words.Count) return false;
        for (var step = 0; step < Length; step++)
        {
            if (!Is(words[index + step], step)) return false;
        }

        return true;
    }

    /// <summary>Whether a word is one of the alternatives of any step.</summary>
    public bool Contains(Word word) => Enumerable.Range(0, Length).Any(step => Is(word, step));

    private bool Is(Word word, int step) =>
        word is { Kind: WordKind.Word, Quoted: false } && steps[step].Contains(word.Meant);
}
