using MailBot.Chat.Language.Names;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.Groups;

/// <summary>The lists of people of one draft, while a sentence corrects them.</summary>
internal sealed class PeopleLists(params IReadOnlyList<PersonFact>[] lists)
{
    public IReadOnlyList<PersonFact> this[int list] => lists[list];

    /// <summary>Puts people where their name waits to be settled: « Luc », and then « Luc Petit ».</summary>
    /// <param name="guess">A name that nobody bears is taken for the person named instead.</param>
    /// <returns>Those for whom no name waits.</returns>
    public IReadOnlyList<PersonFact> Settle(IEnumerable<PersonFact> people, PeopleFinder finder, bool guess)
    {
        var left = new List<PersonFact>();
        foreach (var person in people)
        {
            var settled = false;
            for (var i = 0; i < lists.Length; i++)
            {
                if (lists[i].FirstOrDefault(open => Waits(open, person, finder, guess)) is not { } waiting) continue;
                lists[i] = Distinct(lists[i].Select(p => p == waiting ? person : p));
                settled = true;
            }

            if (!settled) left.Add(person);
        }

        return left;
    }

    /// <summary>« non, pas Julie, Hélène »: the others take the place, in every list.</summary>
    /// <returns>False where none of those replaced is in a list.</returns>
    public bool Replace(IReadOnlyList<PersonFact> removed, IReadOnlyList<PersonFact> added)
    {
        var any = false;
        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i].FirstOrDefault(p => removed.Any(r => Same(p, r))) is not { } first) continue;
            lists[i] = Distinct(lists[i].SelectMany(p => p == first ? added : removed.Any(r => Same(p, r)) ? [] : [p]));
            any = true;
        }

        return any;
    }

    public void Add(int list, IEnumerable<PersonFact> people) => lists[list] = Distinct(lists[list].Concat(people));

    /// <summary>Leaves out a name that is not settled.</summary>
    public void Drop(PersonFact? unsettled)
    {
        if (unsettled is null) return;
        for (var i = 0; i < lists.Length; i++) lists[i] = [.. lists[i].Where(p => p != unsettled)];
    }

    public void Remove(int list, IReadOnlyList<PersonFact> people) => lists[list] = [.. lists[list].Where(p => !people.Any(r => Same(p, r)))];

    private static bool Waits(PersonFact open, PersonFact person, PeopleFinder finder, bool guess)
    {
        // Who is settled waits for nothing: an owner who is named again becomes a member too.
        if (open.Id is not null) return false;
        if (person.Id is null) return open == person;
        return finder.Find(open.Name) switch
        {
            NameReading.Ambiguous several => several.Candidates.OfType<Named.Person>().Any(c => c.Value.Key.ObjectId == person.Id),
            NameReading.Found { Who: Named.Person found } => found.Value.Key.ObjectId == person.Id,
            _ => guess,
        };
    }

    private static bool Same(PersonFact one, PersonFact other) =>
        one.Id is null || other.Id is null ? string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase) : one.Id == other.Id;

    private static IReadOnlyList<PersonFact> Distinct(IEnumerable<PersonFact> people) => [.. people.DistinctBy(p => p.Id ?? $"?{p.Name}", StringComparer.OrdinalIgnoreCase)];
}
