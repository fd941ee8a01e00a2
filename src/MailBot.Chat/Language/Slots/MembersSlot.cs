using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads who joins and who leaves which group, from left to right: each verb says what becomes of the names behind it.</summary>
internal sealed class MembersSlot(Coverage coverage, NameSpotter names, Person speaker)
{
    private readonly GroupSlot groups = new(coverage, names);
    private readonly List<NameReading> added = [];
    private readonly List<NameReading> removed = [];
    private readonly List<NameReading> before = [];
    private Target? group;
    private List<NameReading>? current;
    private bool replacing;
    private bool subject;
    private int turned = -1;
    private int behindGroup = -1;
    private bool contradicts;

    public Understanding Read(Understanding into)
    {
        for (var i = 0; i < coverage.Count;) i = Step(i);
        Settle();
        return into with { Group = group, Added = NameList.Of(added), Removed = NameList.Of(removed) };
    }

    private int Step(int i)
    {
        if (!coverage.IsFree(i) && coverage.PartOf(i) != Part.Command) return i + 1;
        if (Verb(i) is var behind and > 0) return behind;
        if (groups.At(i, bare: group is null ? current is null || subject : IsBesideGroup(i)) is { } spot && Group(i, spot) is var after and > 0) return after;
        if (coverage.Is(i - 1, MemberWords.Leads) && coverage.IsFree(i - 1) && !replacing) return i + 1;
        if (NameRun.At(coverage, names, speaker, i, guess: current is not null && IsExpected(i)) is not { } run) return i + 1;
        (current ?? before).AddRange(run.Readings);
        coverage.Mark(i, run.Next - 1, Part.Slot);
        return run.Next;
    }

    /// <summary>The group, or the same once more. A second one makes it two wishes: « ajoute Paul à contact et vire Marc de compta ».</summary>
    /// <returns>Behind the group; 0 where it is a member.</returns>
    private int Group(int i, GroupSlot.Spot spot)
    {
        if (group is null)
        {
            if (IsMemberFirst(i, spot)) return 0;
            group = spot.Target;
        }
        else if (spot.Target is Target.Unknown) return 0;
        else contradicts |= spot.Target != group;

        coverage.Mark(i, spot.Next - 1, Part.Slot);
        return behindGroup = spot.Next;
    }

    /// <summary>« vire Karim de dépannage, contact et compta »: groups one after the other.</summary>
    private bool IsBesideGroup(int i) => behindGroup >= 0 && i > behindGroup
        && Enumerable.Range(behindGroup, i - behindGroup).All(between => coverage.Is(between, MemberWords.Joints) || coverage.IsStop(between, ",/"));

    /// <summary>« ajoute contact à compta »: right behind the verb and with another group to come, a group is a member.</summary>
    private bool IsMemberFirst(int i, GroupSlot.Spot spot) =>
        current is not null && coverage[i].Kind == WordKind.Address && groups.At(spot.Next, bare: false) is { Target: Target.Group };

    /// <summary>A name that nobody bears is only taken for one right behind a verb, « par » or the like.</summary>
    private bool IsExpected(int i)
    {
        var at = i - 1;
        while (at >= 0 && (coverage.Is(at, MemberWords.Between) || coverage.PartOf(at) == Part.Courtesy || coverage.IsStop(at, ":\n"))) at--;
        return at >= 0 && (coverage.PartOf(at) == Part.Command || coverage.PartOf(at) == Part.Slot);
    }

    /// <returns>Behind the verb; 0 where none stands here.</returns>
    private int Verb(int i)
    {
        if (MemberWords.InsteadOf.FirstOrDefault(phrase => phrase.StandsAt(coverage.Sentence.Words, i)) is { } instead)
        {
            coverage.Mark(i, i + instead.Length - 1, Part.Command);
            current = current == removed ? added : removed;
            return i + instead.Length;
        }

        if (removed.Count > 0 && MemberWords.Instead.FirstOrDefault(phrase => phrase.StandsAt(coverage.Sentence.Words, i)) is { } behind)
        {
            coverage.Mark(i, i + behind.Length - 1, Part.Command);
            return i + behind.Length;
        }

        if (replacing && current == removed && coverage.Is(i, MemberWords.By)) return Turn(i, added);
        if (coverage[i].Quoted) return 0;
        if (coverage.Is(i, MemberWords.Being) && (coverage.Is(i + 1, MemberWords.Added) || coverage.Is(i + 1, MemberWords.Removed)))
        {
            subject = true;
            coverage.Mark(i, i, Part.Command);
            return Turn(i + 1, coverage.Is(i + 1, MemberWords.Added) ? added : removed);
        }

        subject |= coverage.Is(i, MemberWords.OfSubject);
        if (coverage.Is(i, MemberWords.Add)) return Turn(i, added);
        if (coverage.Is(i, MemberWords.Remove)) return Turn(i, removed);
        if (!coverage.Is(i, MemberWords.Replace)) return 0;
        replacing = true;
        return Turn(i, removed);
    }

    private int Turn(int i, List<NameReading> to)
    {
        coverage.Mark(i, i, Part.Command);
        contradicts |= current is not null && current != to && IsJoined(i);
        (current, turned) = (to, i);
        return i + 1;
    }

    /// <summary>« ajoute et retire Karim »: both at once of the same people.</summary>
    private bool IsJoined(int i) => turned >= 0 && i - turned is 2 or 3
        && Enumerable.Range(turned + 1, i - turned - 1).All(between => coverage.Is(between, MemberWords.Joints) || coverage.IsStop(between, ",/"));

    /// <summary>Names before the only verb, « ajoute-moi », and « enlève Marc compta » with the group among the names.</summary>
    private void Settle()
    {
        if (added.Count + removed.Count == 0 && current is not null)
        {
            current.AddRange(before);
            if (current.Count == 0 && Pronoun() is var me and >= 0)
            {
                coverage.Mark(me, me, Part.Slot);
                current.Add(new NameReading.Found(new Named.Person(speaker), Exact: true));
            }
        }
        else if (before.Count > 0) contradicts = true;

        if (contradicts)
        {
            group = null;
            added.Clear();
            removed.Clear();
        }

        if (group is null) TakeGroupFrom(added);
        if (group is null) TakeGroupFrom(removed);
    }

    private int Pronoun() =>
        Enumerable.Range(0, coverage.Count).FirstOrDefault(i => (coverage.IsFreeWord(i) || coverage.PartOf(i) == Part.Courtesy) && coverage.Is(i, subject ? MemberWords.Speaker : MemberWords.SpeakerAsObject), -1);

    private void TakeGroupFrom(List<NameReading> readings)
    {
        var named = readings.OfType<NameReading.Found>().Where(found => found.Who is Named.Group).ToList();
        if (named.Count != 1 || readings.Count < 2 || named[0] != readings[^1]) return;
        readings.Remove(named[0]);
        group = new Target.Group(((Named.Group)named[0].Who).Value);
    }
}
