using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>Whether a reading explains enough of the sentence to be taken for what is meant.</summary>
internal sealed class Acceptance(CommandWords words, Understanding filled, Scene scene, Coverage coverage, IReadOnlyList<int> places, int textStart)
{
    /// <summary>They ask without a question mark.</summary>
    private static readonly IReadOnlyList<Phrase> Questions = Phrase.Parse(
        ["faut il", "faudrait il", "doit on", "dois je", "devrait on", "est ce que je dois", "est ce qu on doit", "est ce qu il faut", "should i|we", "do i|we need|have", "shall i|we", "we|i should", "on devrait", "je devrais"], SpokenLanguage.Unknown);

    private static readonly HashSet<string> Requests = new(StringComparer.Ordinal) { "demande", "demandes", "request", "requests", "derniere", "dernier", "last" };

    public bool IsDoubtful { get; init; }

    private int LastPlace => places.Count == 0 ? -1 : places[^1];

    public bool Holds() => words.Nature == Nature.Later
        || (!IsDoubtful && !IsAboutElse() && !IsNoun() && !RefusesElse() && new Needs(words, filled, scene, coverage).Met() && IsAskedFor() && IsSpelled() && !IsTold() && !new Tense(coverage).IsPast() && AreLeftoversHarmless()
            && !(filled.Reason is { } reason && words.Command != ChatCommand.Refuse && new ReasonDoubts(scene.Sentence, scene.Courtesies).Any(reason)));

    /// <summary>A question mark makes a question of a command, unless it is asked for with « tu peux » or the like.</summary>
    private bool IsAskedFor()
    {
        if (words.AskedOnly) return IsQuestion();
        if (words.Nature == Nature.Reading || (words.Command != ChatCommand.Correction && !filled.IsAction)) return true;
        var asked = Enumerable.Range(0, Math.Min(textStart, coverage.Count)).Any(i => coverage.PartOf(i) != Part.Slot && coverage.IsStop(i, "?"));
        asked |= Questions.Any(phrase => Enumerable.Range(0, coverage.Count).Any(i => phrase.StandsAt(scene.Sentence.Words, i)));
        return !asked || coverage.AskedPolitely || (words.Nature == Nature.Opening && coverage.AskedSoftly);
    }

    private bool IsQuestion() => coverage.AskedPolitely || Enumerable.Range(0, coverage.Count).Any(i =>
        coverage.IsStop(i, "?") || coverage.IsWord(i, "est") && coverage.IsWord(i + 1, "ce") || i == 0 && coverage[0].Plain is "is" or "does" or "do" or "can" or "are");

    private bool IsAboutElse() => words.Never.Length > 0 && words.Never.Split(' ') is { } never
        && scene.Sentence.Words.Any(word => word.Kind == WordKind.Word && !word.Quoted && never.Contains(word.Plain));

    /// <summary>« refuse l'appel » refuses no request.</summary>
    private bool RefusesElse() => words.Command == ChatCommand.Refuse && filled is { Numbers.Count: 0, Person: null, Reason: not null }
        && coverage.Is(LastPlace + 1, SmallWords.Articles) && !coverage.Is(LastPlace + 2, Requests);

    private bool IsNoun() => words.VerbOnly && (coverage.Is(places[0] - 1, TargetWords.Determiners) || coverage.Is(places[0] - 1, TargetWords.Mine));

    /// <summary>A mistyped decision needs its number; « approuvé D-0427 » tells, and decides nothing.</summary>
    private bool IsSpelled() => words.Nature != Nature.Decisive
        || places.All(place => coverage[place].Meant == coverage[place].Plain)
        || (filled.Numbers.Count > 0 && !IsParticiple());

    private bool IsTold() => words.Nature == Nature.Decisive && IsParticiple();

    private bool IsParticiple() => places.Any(place => coverage[place].Raw is [.., 'é' or 'É'] or [.., 'é', 'e' or 's'] or [.., 'é', 'e', 's']);

    /// <summary>« marc dupont »: what stands right behind a name may belong to it.</summary>
    private bool IsBesideSlot(int i) => i > 0 && coverage.PartOf(i - 1) == Part.Slot && coverage[i - 1].Kind != WordKind.Address;

    private bool AreLeftoversHarmless()
    {
        var left = coverage.Leftovers();
        if (left.Count == 0) return true;
        if (words.Strict || left.Count > 2 || left.Any(i => StrayWords.Speaks(coverage[i], scene.Names.At(i)))) return false;
        return words.Nature switch
        {
            Nature.Reading => places.Count > 0,
            Nature.Opening => places.Count > 1 && left[0] > LastPlace && !left.Any(IsBesideSlot),
            _ => false,
        };
    }
}
