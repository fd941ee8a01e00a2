using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

internal enum Part
{
    Free,
    Command,
    Slot,
    Courtesy,
    Small,
}

/// <summary>Which words of a sentence one reading explains. What stays free speaks against it.</summary>
internal sealed class Coverage
{
    private readonly Part[] parts;

    public Coverage(Sentence sentence)
    {
        Sentence = sentence;
        parts = new Part[sentence.Words.Count];
    }

    public Sentence Sentence { get; }

    public int Count => parts.Length;

    public bool AskedPolitely { get; private set; }

    public bool AskedSoftly { get; private set; }

    public Word this[int index] => Sentence.Words[index];

    public Part PartOf(int index) => parts[index];

    public bool IsFree(int index) => index >= 0 && index < parts.Length && parts[index] == Part.Free;

    public bool IsFreeWord(int index) => IsFree(index) && Sentence.Words[index] is { Kind: WordKind.Word, Quoted: false };

    public bool IsStop(int index, string stops) => index >= 0 && index < parts.Length && Sentence.IsStop(index, stops);

    public bool Is(int index, HashSet<string> words) => index >= 0 && index < parts.Length && Sentence.Words[index].Kind == WordKind.Word
        && words.Contains(Sentence.Words[index].Meant);

    public bool IsWord(int index, string plain) => index >= 0 && index < parts.Length && Sentence.Words[index].Kind == WordKind.Word
        && Sentence.Words[index].Plain == plain;

    public void Mark(int first, int last, Part part)
    {
        for (var i = Math.Max(first, 0); i <= last && i < parts.Length; i++) parts[i] = part;
    }

    public void MarkCommand(Phrase phrase, IReadOnlyList<int> places, bool alternatives)
    {
        foreach (var place in places) parts[place] = Part.Command;
        if (!alternatives) return;
        for (var i = 0; i < parts.Length; i++)
        {
            if (phrase.Contains(this[i])) parts[i] = Part.Command;
        }
    }

    public void MarkCourtesies(CourtesyPlaces courtesies)
    {
        foreach (var (start, length, asks) in courtesies.Places)
        {
            if (!MarkCourtesy(start, length)) continue;
            AskedPolitely |= asks == Asking.Plainly;
            AskedSoftly |= asks != Asking.Nothing;
        }
    }

    /// <summary>Marks every place where one of the command's own phrases stands: « oui, c'est bon, envoyez ».</summary>
    public void MarkRepetitions(IReadOnlyList<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            for (var i = 0; i + phrase.Length <= parts.Length; i++)
            {
                if (phrase.StandsAt(Sentence.Words, i)) MarkCourtesy(i, phrase.Length);
            }
        }
    }

    public void MarkSmall(Func<Word, bool> isSmall)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == Part.Free && this[i] is { Kind: WordKind.Word, Quoted: false } word && isSmall(word)) parts[i] = Part.Small;
        }
    }

    /// <summary>The words without explanation; punctuation needs none.</summary>
    public IReadOnlyList<int> Leftovers() =>
        [.. Enumerable.Range(0, parts.Length).Where(i => parts[i] == Part.Free && this[i].Kind != WordKind.Stop)];

    private bool MarkCourtesy(int start, int length)
    {
        if (!Fits(start, length)) return false;
        for (var i = start; i < start + length; i++)
        {
            if (parts[i] == Part.Free) parts[i] = Part.Courtesy;
        }

        return true;
    }

    /// <summary>A courtesy may share a word with the command: « on aurait besoin d'une adresse ».</summary>
    private bool Fits(int index, int length)
    {
        var free = false;
        for (var i = index; i < index + length; i++)
        {
            if (parts[i] is not (Part.Free or Part.Command)) return false;
            free |= parts[i] == Part.Free;
        }

        return free;
    }
}
