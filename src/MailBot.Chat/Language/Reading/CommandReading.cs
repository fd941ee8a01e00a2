using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.Addresses;

namespace MailBot.Chat.Language.Reading;

/// <summary>One command's attempt at a sentence: what it makes of each word, and whether enough is explained.</summary>
internal sealed class CommandReading
{
    /// <summary>Words between two of a phrase's, where free text follows: beyond, they belong to the text.</summary>
    private const int FreeTextGap = 2;

    private readonly Scene scene;
    private readonly Coverage coverage;
    private readonly Phrase phrase;
    private readonly IReadOnlyList<int> places;
    private readonly HashSet<string> around;
    private readonly int textStart;
    private readonly bool textDoubtful;

    private CommandReading(CommandWords words, Phrase phrase, IReadOnlyList<int> places, Scene scene)
    {
        (Words, this.phrase, this.places, this.scene) = (words, phrase, places, scene);
        around = new HashSet<string>(words.Around.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        coverage = new Coverage(scene.Sentence);
        coverage.MarkCommand(phrase, places, alternatives: !Has(SlotKinds.FreeText));
        if (words.Nature == Nature.Reply) coverage.MarkRepetitions(Lexicon.Of(words));
        coverage.MarkCourtesies(scene.Courtesies);
        textStart = coverage.Count;
        if (Has(SlotKinds.FreeText))
        {
            var text = new FreeTextSlot(coverage, scene.Names, around, Has(SlotKinds.Person));
            FreeText = text.Read(LastPlace + 1);
            (textStart, textDoubtful) = (text.Start, text.IsDoubtful);
        }

        ReadSlots();
        coverage.MarkSmall(IsSmall);
    }

    public CommandWords Words { get; }

    public SpokenLanguage Language => phrase.Language;

    /// <summary>How many of the command's own words stand in the sentence.</summary>
    public int Matched => places.Count;

    /// <summary>Words that this reading passes over.</summary>
    public int Strays => coverage.Leftovers().Count;

    public AddressReading? Address { get; private set; }

    public Target? Target { get; private set; }

    public IReadOnlyList<int> Numbers { get; private set; } = [];

    public NameReading? Person { get; private set; }

    public string? Reason { get; private set; }

    public string? FreeText { get; }

    private int FirstPlace => places.Count == 0 ? -1 : places[0];

    private int LastPlace => places.Count == 0 ? -1 : places[^1];

    /// <returns>Null where the phrase doesn't stand in the sentence.</returns>
    public static CommandReading? Of(CommandWords words, Phrase phrase, Scene scene)
    {
        if (phrase.Find(scene.Sentence.Words) is not { } places) return null;
        if (words.Slots.HasFlag(SlotKinds.FreeText) && places.Zip(places.Skip(1), (left, right) => right - left).Any(gap => gap > FreeTextGap + 1)) return null;
        return new CommandReading(words, phrase, places, scene);
    }

    /// <summary>Whether the sentence is this command, without a doubt.</summary>
    public bool IsAccepted() => Words.Nature == Nature.Later
        ? NeedsMet()
        : NeedsMet() && !textDoubtful && IsAskedFor() && IsSpelled() && !IsTold() && AreLeftoversHarmless()
            && !(Reason is { } && new ReasonDoubts(scene.Sentence, scene.Courtesies).Any(Reason));

    private bool Has(SlotKinds slot) => Words.Slots.HasFlag(slot);

    private void ReadSlots()
    {
        if (Has(SlotKinds.Target)) Target = new TargetSlot(coverage, scene.Names, scene.Speaker, Words.Slots).Read();
        if (Has(SlotKinds.Address)) Address = AddressSlot.Read(coverage);
        if (Has(SlotKinds.Number)) Numbers = NumberSlot.Read(coverage, coverage.Count);
        if (Has(SlotKinds.Number) && Has(SlotKinds.FreeText)) Numbers = NumbersBefore(textStart);
        if (Has(SlotKinds.Person)) Person = PersonSlot.Read(coverage, scene.Names, FirstPlace + 1, textStart, Words.Nature == Nature.Reading);
        if (Has(SlotKinds.Reason)) Reason = ReasonSlot.Read(coverage, FirstPlace, Address is not null || Target is not null);
    }

    private List<int> NumbersBefore(int end) =>
        [.. scene.Sentence.Words.Take(end).Where(word => word is { Kind: WordKind.Number, Quoted: false }).Select(word => word.Number).Distinct()];

    private bool IsSmall(Word word) =>
        around.Contains(word.Meant) || SmallWords.Articles.Contains(word.Meant)
        || (Words.Nature is not Nature.Decisive && SmallWords.Grammar.Contains(word.Meant));

    private bool NeedsMet() => Words.Needs == SlotKinds.None
        || (Words.Needs.HasFlag(SlotKinds.Number) && Numbers.Count > 0)
        || (Words.Needs.HasFlag(SlotKinds.Person) && Person is not null)
        || (Words.Needs.HasFlag(SlotKinds.Target) && Target is not null and not Target.Self)
        || (Words.Needs.HasFlag(SlotKinds.Target) && Words.Command == ChatCommand.Correction && Target is not null)
        || (Words.Needs.HasFlag(SlotKinds.Reason) && Reason is not null)
        || (Words.Needs.HasFlag(SlotKinds.Address) && Address is not null)
        || (Words.Needs.HasFlag(SlotKinds.NewAddress) && Address is not null && IsNew(Address));

    private bool IsNew(AddressReading address) =>
        scene.Names.Finder.FindAddress(address, "") is NameReading.Unknown;

    /// <summary>A question mark makes a question of a command, unless it is asked for with « tu peux » or the like.</summary>
    private bool IsAskedFor()
    {
        if (Words.Command != ChatCommand.Correction && !new Understanding(Words.Command).IsAction) return true;
        var asked = Enumerable.Range(0, Math.Min(textStart, coverage.Count)).Any(i => coverage.PartOf(i) != Part.Slot && coverage.IsStop(i, "?"));
        return !asked || coverage.AskedPolitely || (Words.Nature == Nature.Opening && coverage.AskedSoftly);
    }

    /// <summary>A mistyped decision needs its number; « D-0427 approuvée » tells, and decides nothing.</summary>
    private bool IsSpelled() => Words.Nature != Nature.Decisive
        || places.All(place => coverage[place].Meant == coverage[place].Plain)
        || (Numbers.Count > 0 && !IsParticiple());

    private bool IsTold() => Words.Nature == Nature.Decisive && IsParticiple()
        && Enumerable.Range(0, FirstPlace).Any(i => coverage.PartOf(i) == Part.Slot);

    private bool IsParticiple() => places.Any(place => coverage[place].Raw is [.., 'é' or 'É'] or [.., 'é', 'e' or 's'] or [.., 'é', 'e', 's']);

    private bool AreLeftoversHarmless()
    {
        var left = coverage.Leftovers();
        if (left.Count == 0) return true;
        if (left.Count > 2 || left.Any(i => StrayWords.Speaks(coverage[i], scene.Names.At(i)))) return false;
        return Words.Nature switch
        {
            Nature.Reading => Matched > 0,
            Nature.Opening => Matched > 1 && left[0] > LastPlace,
            _ => false,
        };
    }
}
