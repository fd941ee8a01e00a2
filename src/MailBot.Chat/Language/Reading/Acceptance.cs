using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>Whether a reading explains enough of the sentence to be taken for what is meant.</summary>
internal sealed class Acceptance(CommandWords words, Understanding filled, Scene scene, Coverage coverage, IReadOnlyList<int> places, int textStart)
{
    public bool IsDoubtful { get; init; }

    private int LastPlace => places.Count == 0 ? -1 : places[^1];

    public bool Holds() => words.Nature == Nature.Later
        || (!IsDoubtful && new Needs(words, filled, scene, coverage).Met() && IsAskedFor() && IsSpelled() && !IsTold() && AreLeftoversHarmless()
            && !(filled.Reason is { } reason && words.Command != ChatCommand.Refuse && new ReasonDoubts(scene.Sentence, scene.Courtesies).Any(reason)));

    /// <summary>A question mark makes a question of a command, unless it is asked for with « tu peux » or the like.</summary>
    private bool IsAskedFor()
    {
        if (words.Nature == Nature.Reading || (words.Command != ChatCommand.Correction && !filled.IsAction)) return true;
        var asked = Enumerable.Range(0, Math.Min(textStart, coverage.Count)).Any(i => coverage.PartOf(i) != Part.Slot && coverage.IsStop(i, "?"));
        return !asked || coverage.AskedPolitely || (words.Nature == Nature.Opening && coverage.AskedSoftly);
    }

    /// <summary>A mistyped decision needs its number; « approuvé D-0427 » tells, and decides nothing.</summary>
    private bool IsSpelled() => words.Nature != Nature.Decisive
        || places.All(place => coverage[place].Meant == coverage[place].Plain)
        || (filled.Numbers.Count > 0 && !IsParticiple());

    private bool IsTold() => words.Nature == Nature.Decisive && IsParticiple();

    private bool IsParticiple() => places.Any(place => coverage[place].Raw is [.., 'é' or 'É'] or [.., 'é', 'e' or 's'] or [.., 'é', 'e', 's']);

    private bool AreLeftoversHarmless()
    {
        var left = coverage.Leftovers();
        if (left.Count == 0) return true;
        if (words.Strict || left.Count > 2 || left.Any(i => StrayWords.Speaks(coverage[i], scene.Names.At(i)))) return false;
        return words.Nature switch
        {
            Nature.Reading => places.Count > 0,
            Nature.Opening => places.Count > 1 && left[0] > LastPlace,
            _ => false,
        };
    }
}
