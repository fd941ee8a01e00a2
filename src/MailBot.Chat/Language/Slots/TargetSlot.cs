using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads for whom something is asked: « à ma boîte », « pour Karim », « au groupe Compta », « to Karim's mailbox ».</summary>
internal sealed class TargetSlot(Coverage coverage, NameSpotter names, Person speaker, SlotKinds slots)
{
    private readonly List<NameReading> readings = [];
    private readonly List<NameReading> excluded = [];

    /// <summary>Everybody named, the speaker included.</summary>
    public IReadOnlyList<NameReading> Readings => readings;

    /// <summary>« pas Julie »: who is not meant.</summary>
    public IReadOnlyList<NameReading> Excluded => excluded;

    private bool Self => readings.Any(IsSpeaker);

    public Target? Read()
    {
        for (var i = 0; i < coverage.Count; i++)
        {
            if (!coverage.IsFree(i) || coverage[i].Quoted) continue;
            if (TryRead(i)) break;
            if (IsReasonHere(i))
            {
                ReadMyMailboxBehind(i);
                break;
            }
        }

        if (readings.Count == 0) ReadNeedy();
        if (readings.Count == 0) ReadPronoun();
        return TargetSummary.Of(readings, speaker);
    }

    private bool IsReasonHere(int i) => coverage.Is(i, SmallWords.ReasonStarts) || coverage.Is(i, TargetWords.Weak) || (i < coverage.Count && coverage[i].Plain == "so");

    private bool TryRead(int i)
    {
        if (IsExcluded(i)) return false;
        var lead = Lead.At(coverage, i, slots);
        if (lead is null) return false;
        return TrySelf(i, lead) || TryNames(i, lead);
    }

    /// <summary>« pas Julie, Hélène »: what stands behind « pas » is explained and dropped.</summary>
    private bool IsExcluded(int i)
    {
        if (!slots.HasFlag(SlotKinds.BareNames) || !coverage.Is(i, SmallWords.Negations)) return false;
        var at = coverage.Is(i + 1, TargetWords.Weak) || coverage.Is(i + 1, TargetWords.Strong) ? i + 2 : i + 1;
        if (names.At(at) is { } spot)
        {
            excluded.Add(spot.Reading);
            coverage.Mark(i, spot.Next - 1, Part.Slot);
        }
        else if (at < coverage.Count && coverage[at].Kind == WordKind.Address) coverage.Mark(i, at, Part.Slot);
        else return false;
        return true;
    }

    private bool TrySelf(int i, Lead lead)
    {
        var end = SpeakerSpot.End(coverage, lead.Name, lead.HasPreposition || BeginsList(lead.Name));
        if (end < 0) return false;
        AddSpeaker();
        coverage.Mark(i, ReadMore(end + 1) - 1, Part.Slot);
        return true;
    }

    /// <summary>« moi et Karim »: the first of several people, and no « à » before.</summary>
    private bool BeginsList(int i) => slots.HasFlag(SlotKinds.BareNames) && NextName(i + 1) is not null;

    private bool TryNames(int i, Lead lead)
    {
        if (OneName(lead) is not { } first) return false;
        readings.Add(first.Reading);
        coverage.Mark(i, ReadMore(Behind(first.Next)) - 1, Part.Slot);
        return true;
    }

    private int ReadMore(int next)
    {
        while (NextName(next) is { } more)
        {
            readings.Add(more.Reading);
            next = Behind(more.Next);
        }

        return next;
    }

    private NameSpot? OneName(Lead lead)
    {
        var spot = names.At(lead.Name);
        if (spot is not null && IsAddressAskedFor(lead)) return null;
        if (spot is not null && !Enumerable.Range(lead.Name, spot.Next - lead.Name).All(coverage.IsFree)) spot = null;
        if (spot is not null && lead.Accepts(spot, IsEnd(spot.Next) || BareName(spot.Next) is not null || (!lead.HasPreposition && coverage.Is(spot.Next, TargetWords.Determiners)))) return spot;
        return spot is null ? lead.Unknown(coverage, names.Finder, IsEnd) : null;
    }

    /// <summary>« crée contact@ », « utilise contact@ »: without « à » before it, an address is the one asked for, known or not.</summary>
    private bool IsAddressAskedFor(Lead lead) =>
        coverage[lead.Name].Kind == WordKind.Address && !lead.HasPreposition && slots.HasFlag(SlotKinds.Address);

    /// <summary>« pour karim marc et luc petit »: without a comma, in a list that goes on or ends.</summary>
    private NameSpot? BareName(int next) => names.At(next) is { Reading: NameReading.Found { Exact: true, Who: Named.Person } } spot && coverage.IsFree(next)
        && (spot.Next >= coverage.Count || coverage.Is(spot.Next, And) || coverage.IsStop(spot.Next, ",.!?") || coverage.PartOf(spot.Next) == Part.Courtesy) ? spot : null;

    private NameSpot? NextName(int next)
    {
        if (BareName(next) is { } bare) return bare;
        if (!(coverage.IsStop(next, ",&") || (next < coverage.Count && coverage[next] is { Kind: WordKind.Symbol, Plain: "+" }) || coverage.Is(next, And))) return null;
        var at = next + 1;
        while (coverage.Is(at, And) || coverage.Is(at, TargetWords.Weak) || coverage.Is(at, TargetWords.Strong)
            || coverage.Is(at, TargetWords.Containers) || coverage.Is(at, TargetWords.Links)) at++;
        if (!coverage.IsFree(at)) return null;
        if (coverage.Is(at, TargetWords.Me) && coverage[at].Plain != "m") return new NameSpot(Speaker(), at + 1);
        if (SpeakerSpot.End(coverage, at, prepositionBefore: false) is var mine and >= 0) return new NameSpot(Speaker(), mine + 1);
        return names.At(at) ?? (coverage[at].IsCapitalised ? UnknownName(at) : null);
    }

    private NameSpot? UnknownName(int at)
    {
        var end = at;
        while (end < at + 3 && NameRun.IsNameLike(coverage, end) && coverage[end].IsCapitalised) end++;
        return end > at && IsEnd(end) && names.Finder.Find(coverage.Sentence.Between(at, end - 1)) is NameReading.Unknown unknown ? new NameSpot(unknown, end) : null;
    }

    private NameReading.Found Speaker() => new(new Named.Person(speaker), Exact: true);

    private void AddSpeaker() => readings.Add(Speaker());

    private bool IsSpeaker(NameReading reading) => reading is NameReading.Found { Who: Named.Person person } && person.Value.Key == speaker.Key;

    private static readonly HashSet<string> And = new(StringComparer.Ordinal) { "et", "and" };

    /// <summary>Behind « 's mailbox » or "group".</summary>
    private int Behind(int next)
    {
        if (coverage.IsFreeWord(next) && coverage[next].Plain == "s") next++;
        return coverage.IsFreeWord(next) && coverage.Is(next, TargetWords.Containers) ? next + 1 : next;
    }

    private bool IsEnd(int next) =>
        next >= coverage.Count || coverage[next].Kind != WordKind.Word || coverage.PartOf(next) != Part.Free
        || coverage.Is(next, And) || coverage.Is(next, TargetWords.Containers) || coverage[next].Plain == "s" || IsReasonHere(next) || coverage.Is(next, TargetWords.Strong);

    private void ReadMyMailboxBehind(int reason)
    {
        for (var i = reason + 1; i < coverage.Count && !Self; i++)
        {
            if (!coverage.Is(i, TargetWords.Strong) || !coverage.IsFreeWord(i) || SpeakerSpot.End(coverage, i + 1, false) is not (>= 0 and var end)) continue;
            AddSpeaker();
            coverage.Mark(i, end, Part.Slot);
        }
    }

    /// <summary>« Karim a besoin d'une adresse », "Karim needs an address".</summary>
    private void ReadNeedy()
    {
        for (var i = 0; i < coverage.Count; i++)
        {
            if (!coverage.IsFree(i) || names.At(i) is not { Reading: NameReading.Found { Who: Named.Person } or NameReading.Ambiguous } spot) continue;
            if (!TargetWords.Needing.Any(phrase => phrase.StandsAt(coverage.Sentence.Words, spot.Next))) return;
            readings.Add(spot.Reading);
            coverage.Mark(i, spot.Next - 1, Part.Slot);
            if (coverage.IsFree(spot.Next)) coverage.Mark(spot.Next, spot.Next, Part.Small);
            return;
        }
    }

    /// <summary>« ajoute-moi », « me faire »: for oneself where nobody else is named.</summary>
    private void ReadPronoun()
    {
        for (var i = 0; i < coverage.Count && !Self; i++)
        {
            if (coverage.IsFree(i) && IsReasonHere(i)) return;
            if (coverage.PartOf(i) is not (Part.Free or Part.Courtesy) || coverage[i].Quoted || !coverage.Is(i, TargetWords.Me)) continue;
            AddSpeaker();
            coverage.Mark(i, i, Part.Slot);
        }
    }
}
