using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads what stands behind « refuser D-0427 : », as typed.</summary>
internal sealed class FreeTextSlot(Coverage coverage, NameSpotter names, HashSet<string> around, bool personExpected, bool asks)
{
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "car", "motif", "raison", "because", "reason" };
    private static readonly HashSet<string> All = new(StringComparer.Ordinal) { "tout", "tous", "toutes", "all", "everything", "everyone" };

    private static readonly HashSet<string> Goodbyes = new("stp svp merci plait te vous il s d avance beaucoup thanks thank you please pls plz thx".Split(' '), StringComparer.Ordinal);

    /// <summary>« refuse de répondre » refuses no request.</summary>
    private static readonly HashSet<string> Infinitives = new(StringComparer.Ordinal) { "de", "d", "to" };

    private static readonly HashSet<string> Decisions = new(
        $"{Verbs.Approve}|{Verbs.Refuse}|{Verbs.Confirm}|{Verbs.Cancel}|{Verbs.Undo}".Split('|'), StringComparer.Ordinal);

    /// <summary>Where the text begins; numbers and names before it belong to the command.</summary>
    public int Start { get; private set; }

    /// <summary>The text may hide a second wish, a negation or a condition.</summary>
    public bool IsDoubtful { get; private set; }

    public string? Read(int behindPhrase)
    {
        var separated = FindStart(behindPhrase);
        var head = Start;
        while (Start < coverage.Count && (coverage.IsStop(Start, ":,.") || coverage.Is(Start, Labels))) Start++;
        coverage.Mark(head, Start - 1, Part.Slot);
        if (Start >= coverage.Count) return null;
        IsDoubtful = Doubts(separated);
        var last = coverage.Count - 1;
        while (last > Start && (coverage.Is(last, Goodbyes) || (coverage.IsStop(last, ",.") && coverage.PartOf(last - 1) == Part.Courtesy))) last--;
        coverage.Mark(Start, coverage.Count - 1, Part.Slot);
        return coverage.Sentence.Text[coverage[Start].Start..coverage[last].End].Trim();
    }

    /// <returns>True where a colon, a comma or a number divides the command from the text.</returns>
    private bool FindStart(int behindPhrase)
    {
        Start = behindPhrase;
        var separated = false;
        for (var i = behindPhrase; i < coverage.Count;)
        {
            if (coverage.IsStop(i, ":,."))
            {
                Start = i + 1;
                return true;
            }

            var next = Solid(i);
            if (next > i)
            {
                separated |= coverage[i].Kind == WordKind.Number;
                Start = i = next;
            }
            else if (coverage.Is(i, SmallWords.Articles) || coverage.Is(i, SmallWords.NumberSigns) || coverage.Is(i, around) || coverage[i].Plain is "et" or "and") i++;
            else break;
        }

        return separated;
    }

    /// <summary>Behind a number, « demande » or a name that begins here.</summary>
    private int Solid(int i)
    {
        if (coverage[i] is { Kind: WordKind.Number, Quoted: false } || coverage.PartOf(i) == Part.Courtesy) return i + 1;
        if (coverage.Is(i, around) && coverage[i].Plain.Length > 4) return i + 1;
        if (!personExpected || names.At(i) is not { } spot) return i;
        return spot.Next < coverage.Count && coverage[spot.Next].Plain == "s" && coverage[spot.Next].Start == coverage[spot.Next - 1].End + 1 && coverage.Sentence.Text[coverage[spot.Next].Start - 1] != ' ' ? spot.Next + 1 : spot.Next;
    }

    private bool Doubts(bool separated)
    {
        var decides = false;
        var numbered = false;
        for (var i = Start; i < coverage.Count; i++)
        {
            decides |= coverage.Is(i, Decisions) && !coverage[i].Quoted;
            numbered |= coverage[i].Kind == WordKind.Number;
        }

        if (decides && (numbered || !separated)) return true;
        if (coverage.Is(Start, All) || (!asks && coverage.Is(Start, SmallWords.Conditions)) || coverage.Is(Start, SmallWords.Alternatives)) return true;
        return !separated && (numbered || (!asks && coverage.Is(Start, Infinitives)) || coverage.Is(Start, SmallWords.Negations));
    }
}
