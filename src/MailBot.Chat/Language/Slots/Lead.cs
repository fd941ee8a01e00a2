using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Slots;

/// <summary>The words that lead to a name, and how much they promise that one follows.</summary>
/// <param name="Name">Where the name would begin.</param>
/// <param name="Weak">« pour », "for": a motive may follow as well.</param>
/// <param name="Determined">An article stands before the word: then it is only a group's name, if any.</param>
/// <param name="Contained">« la boîte de », « le groupe »: certainly a name.</param>
/// <param name="Loose">« adresse de contact »: a bare « de » leads to no one.</param>
internal sealed record Lead(int Name, bool HasPreposition, bool Weak, bool Determined, bool Contained, bool Loose)
{
    public static Lead? At(Coverage coverage, int i, SlotKinds slots)
    {
        if (!coverage.IsFree(i)) return null;
        var weak = coverage.Is(i, TargetWords.Weak);
        var strong = coverage.Is(i, TargetWords.Strong) || (!slots.HasFlag(SlotKinds.BareNames) && coverage[i].Plain is "par" or "by") || coverage[i].Plain == "from" || (slots.HasFlag(SlotKinds.FromWhom) && coverage[i].Plain is "of" or "off")
            || (slots.HasFlag(SlotKinds.FromWhom) && coverage[i].Plain is "de" or "d" or "du");
        var at = weak || strong ? i + 1 : i;
        var bare = slots.HasFlag(SlotKinds.BareNames) || (i > 0 && coverage.PartOf(i - 1) == Part.Command);
        if (!weak && !strong && !bare && !coverage.Is(i, TargetWords.Mine) && !coverage.Is(i, TargetWords.Containers)) return null;
        var determined = coverage.Is(at, TargetWords.Determiners) && !coverage.Is(at, TargetWords.Mine);
        var name = Skip(coverage, at, out var contained);
        return new Lead(name, weak || strong, weak || (!strong && !slots.HasFlag(SlotKinds.BareNames)), determined, contained,
            Loose: !weak && !strong && !contained && name > at && !slots.HasFlag(SlotKinds.BareNames) && !coverage.Is(i, TargetWords.Mine));
    }

    /// <summary>Whether the name found is meant as the one something is for.</summary>
    /// <param name="ended">Nothing belongs to it behind it: « pour Compta », not « pour compta analytique ».</param>
    public bool Accepts(NameSpot spot, bool ended)
    {
        if (Loose) return false;
        if (Contained) return true;
        var exact = spot.Reading is NameReading.Found { Exact: true } or NameReading.Ambiguous or NameReading.Unknown;
        var person = spot.Reading is NameReading.Found { Who: Named.Person } or NameReading.Ambiguous or NameReading.Unknown;
        if (Determined) return exact && ended && !(Weak && person);
        return !Weak || (ended && (exact || person));
    }

    /// <summary>A name that is nobody's, where the words before it promise one.</summary>
    public NameSpot? Unknown(Coverage coverage, PeopleFinder finder, Func<int, bool> isEnd)
    {
        if (!HasPreposition || !IsNameLike(coverage, Name)) return null;
        var end = Name;
        while (end < Name + 3 && IsNameLike(coverage, end) && (end == Name || coverage[end].IsCapitalised || Contained)) end++;
        if (!Contained && (Determined || !isEnd(end) || !(coverage[Name].IsCapitalised || (!Weak && end == coverage.Count)))) return null;
        var typed = coverage.Sentence.Between(Name, end - 1);
        return finder.Find(typed) is NameReading.Unknown unknown ? new NameSpot(unknown, end) : null;
    }

    private static bool IsNameLike(Coverage coverage, int index) =>
        coverage.IsFreeWord(index) && !Lexicon.Knows(coverage[index].Plain) && coverage[index].Plain.Length > 1;

    private static int Skip(Coverage coverage, int at, out bool contained)
    {
        contained = false;
        var next = at;
        while (coverage.IsFree(next) && (coverage.Is(next, TargetWords.Links) || coverage.Is(next, TargetWords.Containers)
            || (contained && coverage[next].Plain is "a" or ":")))
        {
            contained |= coverage.Is(next, TargetWords.Containers);
            next++;
        }

        return next;
    }
}
