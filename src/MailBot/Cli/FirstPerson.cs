using MailBot.Terminal.Teams;

namespace MailBot.Cli;

/// <summary>Who `--as` means; doubt ends the program, it never picks somebody.</summary>
internal static class FirstPerson
{
    public static TeamsPerson? Find(IReadOnlyList<TeamsPerson> people, string name)
    {
        switch (PersonFinder.Find(people, name))
        {
            case PersonMatch.Found found:
                return found.Person;
            case PersonMatch.Ambiguous several:
                Console.Error.WriteLine($"--as {name}: {string.Join(", ", several.Candidates.Select(p => $"{p.Name} ({p.Address})"))} ?");
                return null;
            default:
                Console.Error.WriteLine($"--as {name}: nobody has that name. {string.Join(", ", people.Select(p => p.Name))}");
                return null;
        }
    }
}
