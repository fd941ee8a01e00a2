using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.Addresses;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads a group that is to be: its name behind the noun, its members behind « avec » or « pour ».</summary>
internal sealed class NewGroupSlot(Coverage coverage, NameSpotter names, Person speaker, IReadOnlyList<int> places)
{
    private readonly List<NameReading> members = [];
    private string? name;

    public Understanding Read(Understanding into)
    {
        var noun = places.LastOrDefault(place => coverage.Is(place, GroupWords.Nouns), -1);
        if (noun >= 0) ReadName(noun);
        for (var i = noun + 1; i < coverage.Count; i++) ReadBehindLead(i);
        for (var i = 0; i < noun && members.Count == 0; i++) ReadBeforeNoun(i);
        return into with { GroupName = name, Added = NameList.Of(members) };
    }

    /// <summary>« ajoute Luc au groupe contact » speaks of a group that is there.</summary>
    public bool SpeaksOfExisting()
    {
        var noun = places.LastOrDefault(place => coverage.Is(place, GroupWords.Nouns), -1);
        if (noun < 1) return noun == 0 && IsListOf(noun);
        var at = BeforeName(noun);
        if (coverage.IsWord(at, "de") && coverage.Is(at - 1, GroupWords.Nouns)) return false;
        if (IsListOf(noun) || coverage.Is(at, GroupWords.Existing)) return true;
        if (IsTo(at)) return true;
        var definite = coverage.Is(at, GroupWords.Definite);
        if (definite && (coverage.Is(at - 1, GroupWords.Existing) || coverage.Is(at - 1, GroupWords.Ending) || coverage.IsStop(at - 1, ","))) return true;
        return definite && !places.Any(place => coverage.Is(place, GroupWords.Creating));
    }

    /// <summary>« ajoute Karim à équipe », and not "make a team".</summary>
    private bool IsTo(int at) => coverage.IsWord(at, "a") && (coverage[at].Raw is "à" or "À" || names.At(at - 1) is { Reading: NameReading.Found { Who: Named.Person } });

    /// <summary>"to the dépannage group": the word before the name and the noun.</summary>
    private int BeforeName(int noun)
    {
        var at = noun - 1;
        while (at > 0 && at > noun - 4 && coverage.IsFree(at) && !coverage.Is(at, GroupWords.Existing) && !coverage.Is(at, GroupWords.Definite)
            && !coverage.Is(at, SmallWords.Articles) && !coverage.Is(at, SmallWords.Grammar)) at--;
        return at;
    }

    /// <summary>« liste des membres », "list the members".</summary>
    private bool IsListOf(int noun) => coverage[noun].Plain is "liste" or "list" && coverage.Is(noun + 1, GroupWords.Listed);

    private void ReadName(int noun)
    {
        var at = noun + 1;
        while (coverage.Is(at, GroupWords.Introducing) || coverage.IsStop(at, ":")) at++;
        var end = at;
        while (end < at + 4 && IsNamePart(end, first: end == at)) end++;
        if (end > at)
        {
            Name(at, end);
            return;
        }

        var start = noun;
        while (start > 0 && start > noun - 3 && (NameRun.IsNameLike(coverage, start - 1) || (coverage.IsFree(start - 1) && coverage[start - 1].Quoted)) && names.At(start - 1) is not { Reading: NameReading.Found { Who: Named.Person } }) start--;
        if (start < noun && (coverage.Is(start - 1, SmallWords.Articles) || coverage.IsWord(start - 1, "a"))) Name(start, noun);
        else if (names.At(noun - 1) is { Reading: NameReading.Found { Who: Named.Group } } && coverage.IsFree(noun - 1)) Name(noun - 1, noun);
    }

    private void Name(int start, int end)
    {
        name = coverage.Sentence.Between(start, end - 1);
        coverage.Mark(start, end - 1, Part.Slot);
    }

    private bool IsNamePart(int i, bool first)
    {
        if (i >= coverage.Count || coverage[i].Kind is not (WordKind.Word or WordKind.Number) || !coverage.IsFree(i)) return false;
        if (coverage[i].Quoted) return true;
        if (coverage.Is(i, GroupWords.Ending) || SpeakingWords.Contains(coverage[i].Meant)) return false;
        return !(first && names.At(i) is { Reading: NameReading.Found { Who: Named.Person } or NameReading.Ambiguous });
    }

    private void ReadBehindLead(int i)
    {
        if (!coverage.Is(i, GroupWords.MemberLeads) && !IsDelivery(i) && !coverage.Is(i, GroupWords.Putting) && !(members.Count == 0 && coverage.IsStop(i, ":(")) || !(coverage.IsFree(i) || coverage.Is(i, GroupWords.Putting))) return;
        var at = i + 1;
        while (coverage.Is(at, GroupWords.Fillers) || coverage.Is(at, GroupWords.MemberLeads) || coverage.IsStop(at, ":(\n")) at++;
        var certain = !coverage.Is(i, TargetWords.Weak);
        if (name is null && IsNameBehindContainer(at)) TakeName(i, at);
        else if (at < coverage.Count && NameRun.At(coverage, names, speaker, at, guess: certain || IsUnknownPerson(at)) is { } run && !IsNewAddress(run))
        {
            members.AddRange(run.Readings);
            coverage.Mark(i, run.Next - 1, Part.Slot);
        }
    }

    /// <summary>"an address that goes to Marc and Karim".</summary>
    private bool IsDelivery(int i) => coverage.Is(i, GroupWords.Toward) && coverage.Is(i - 1, GroupWords.Arriving);

    /// <summary>« regrouper Karim et Marc dans un groupe ».</summary>
    private void ReadBeforeNoun(int i)
    {
        if (!(coverage.Is(i, GroupWords.Gathering) || coverage.Is(i, GroupWords.Putting)) || NameRun.At(coverage, names, speaker, i + 1, guess: false) is not { } run) return;
        members.AddRange(run.Readings);
        coverage.Mark(i + 1, run.Next - 1, Part.Slot);
    }

    /// <summary>« pour l'équipe dépannage »: a group that is there too, as long as no address says what is meant.</summary>
    private bool IsNameBehindContainer(int at) => at < coverage.Count && coverage.Is(at - 1, TargetWords.Containers)
        && (NameRun.IsNameLike(coverage, at) || names.At(at) is { Reading: NameReading.Found { Who: Named.Group } })
        && coverage[at].Kind == WordKind.Word && coverage.Sentence.Words.All(word => word.Kind != WordKind.Address);

    private void TakeName(int lead, int at)
    {
        var end = at;
        while (end < at + 3 && IsNamePart(end, first: false)) end++;
        Name(at, end);
        coverage.Mark(lead, at - 1, Part.Slot);
    }

    /// <summary>« pour Bertrand et Julie »: a capital letter, and an end or another name behind it.</summary>
    private bool IsUnknownPerson(int at) => coverage[at].IsCapitalised && NameRun.IsNameLike(coverage, at)
        && (at + 1 >= coverage.Count || coverage[at + 1].Kind == WordKind.Stop || coverage.Is(at + 1, GroupWords.Ending));

    private static bool IsNewAddress(NameRun run) =>
        run.Readings is [NameReading.Unknown { Typed: var typed }] && typed.Contains('@', StringComparison.Ordinal) && AddressReader.Read(typed) is AddressReading.LocalPartOnly;
}
