namespace MailBot.Terminal.Teams;

/// <summary>Finds a person by name or address, whatever the case and accents; on doubt it lists and never picks.</summary>
internal static class PersonFinder
{
    public static PersonMatch Find(IReadOnlyList<TeamsPerson> people, string typed)
    {
        var wanted = Folded.Of(typed);
        if (wanted.Length == 0)
            return new PersonMatch.Unknown(typed.Trim());

        // A whole name or address first: « luc petit » must not be held back by « luc petit-jean ».
        return Only(people.Where(p => IsWhole(p, wanted)))
            ?? Only(people.Where(p => Words(p).Contains(wanted, StringComparer.Ordinal)))
            ?? Only(people.Where(p => Starts(p, wanted)))
            ?? new PersonMatch.Unknown(typed.Trim());
    }

    private static PersonMatch? Only(IEnumerable<TeamsPerson> candidates) => candidates.ToList() switch
    {
        [] => null,
        [var one] => new PersonMatch.Found(one),
        var several => new PersonMatch.Ambiguous(several),
    };

    private static bool IsWhole(TeamsPerson person, string wanted) =>
        Folded.Of(person.Name) == wanted || Folded.Of(person.Address) == wanted;

    private static bool Starts(TeamsPerson person, string wanted) =>
        Folded.Of(person.Name).StartsWith(wanted, StringComparison.Ordinal)
        || Folded.Of(person.Address).StartsWith(wanted, StringComparison.Ordinal)
        || Words(person).Any(w => w.StartsWith(wanted, StringComparison.Ordinal));

    private static IEnumerable<string> Words(TeamsPerson person) =>
        Folded.Of(person.Name).Split(' ', '-', '\'').Append(Folded.Of(person.Address).Split('@')[0]);
}
