using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands.Groups;

/// <summary>Turns the names of a sentence or of a form's field into people, or into the questions that settle them.</summary>
internal sealed class PeopleNames(Companies companies, NameQuestions questions)
{
    /// <summary>More questions at once would be answered by nobody: the form shows all names.</summary>
    private const int QuestionsAtOnce = 3;

    /// <summary>Whom a sentence adds; « pour Julie et Karim » and « pour moi » are told as the target.</summary>
    public Task<NamedPeople> AddedAsync(Turn turn, Understanding said, CancellationToken cancellationToken) =>
        SettleAsync(turn, said.Added.IsEmpty ? Of(turn, said.Target) : Of(said.Added), cancellationToken);

    public Task<NamedPeople> RemovedAsync(Turn turn, Understanding said, CancellationToken cancellationToken) =>
        SettleAsync(turn, Of(said.Removed), cancellationToken);

    /// <summary>A field with several names. A name that was settled before keeps its person.</summary>
    public async Task<NamedPeople> ReadAsync(Turn turn, string typed, IReadOnlyList<PersonFact> before, CancellationToken cancellationToken)
    {
        if (typed.Length == 0) return NamedPeople.None;
        var (company, _) = await companies.ReadAsync(cancellationToken);
        var finder = new PeopleFinder(company);
        var known = before.Where(p => p.Id is not null).ToList();
        var people = new List<PersonFact>();
        var open = new List<Reply>();
        foreach (var name in NameRow.Split(typed))
        {
            if (known.Find(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                known.Remove(same);
                people.Add(same);
                continue;
            }

            var reading = IsSelf(turn, name) ? new NameReading.Found(new Named.Person(turn.Person), true) : finder.Find(name);
            await TakeAsync(turn, reading, people, open, cancellationToken);
        }

        return new NamedPeople(Distinct(people), open);
    }

    public static PersonFact Fact(Person person) => new(person.Key.ObjectId, person.DisplayName);

    private async Task<NamedPeople> SettleAsync(Turn turn, IEnumerable<NameReading> readings, CancellationToken cancellationToken)
    {
        var people = new List<PersonFact>();
        var open = new List<Reply>();
        foreach (var reading in readings) await TakeAsync(turn, reading, people, open, cancellationToken);
        return new NamedPeople(Distinct(people), open);
    }

    private async Task TakeAsync(Turn turn, NameReading reading, List<PersonFact> people, List<Reply> open, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case NameReading.Found { Who: Named.Person person }:
                people.Add(Fact(person.Value));
                break;
            case NameReading.Found { Who: Named.Group group }:
                Ask(open, new Reply.Words(TextCatalogue.Replies.Say(turn.Language, "People.GroupWithin", group.DisplayName)));
                break;
            case NameReading.Ambiguous several:
                people.Add(new PersonFact(null, several.Typed));
                Ask(open, questions.Choose(turn, several.Typed, several.Candidates));
                break;
            case NameReading.Unknown nobody:
                people.Add(new PersonFact(null, nobody.Typed));
                if (open.Count < QuestionsAtOnce) open.Add(await questions.NobodyAsync(turn, nobody.Typed, nobody.Nearest, cancellationToken));
                break;
            default:
                throw new InvalidOperationException($"Unexpected reading {reading}.");
        }
    }

    private static void Ask(List<Reply> open, Reply question)
    {
        if (open.Count < QuestionsAtOnce) open.Add(question);
    }

    private static IEnumerable<NameReading> Of(NameList names) =>
        [.. names.Found.Select(who => new NameReading.Found(who, true)), .. names.Ambiguous, .. names.Unknown];

    private static IEnumerable<NameReading> Of(Turn turn, Target? target) => target switch
    {
        null => [],
        Target.Self => [new NameReading.Found(new Named.Person(turn.Person), true)],
        Target.People people => people.Persons.Select(p => new NameReading.Found(new Named.Person(p), true)),
        Target.Group group => [new NameReading.Found(new Named.Group(group.Recipient), true)],
        Target.Several several => several.Named.Select(who => new NameReading.Found(who, true)),
        Target.Ambiguous ambiguous => [new NameReading.Ambiguous(ambiguous.Typed, ambiguous.Candidates)],
        Target.Unknown unknown => [new NameReading.Unknown(unknown.Typed, unknown.Nearest)],
        _ => throw new InvalidOperationException($"Unexpected target {target.GetType().Name}."),
    };

    private static bool IsSelf(Turn turn, string name) =>
        TextCatalogue.Replies.Say(turn.Language, "Target.Self").Split(';').Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<PersonFact> Distinct(IEnumerable<PersonFact> people) => [.. people.DistinctBy(p => p.Id ?? $"?{p.Name}", StringComparer.OrdinalIgnoreCase)];
}
