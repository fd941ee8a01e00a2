using MailBot.Chat.Language.Names;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Slots;

/// <summary>One target for the names read: a doubt about one of them is a doubt about all.</summary>
internal static class TargetSummary
{
    public static Target? Of(IReadOnlyList<NameReading> readings, Person speaker)
    {
        if (readings.Count == 0) return null;
        if (readings.OfType<NameReading.Unknown>().FirstOrDefault() is { } unknown) return new Target.Unknown(unknown.Typed, unknown.Nearest);
        if (readings.OfType<NameReading.Ambiguous>().FirstOrDefault() is { } several) return new Target.Ambiguous(several.Typed, several.Candidates);
        var who = readings.OfType<NameReading.Found>().Select(found => found.Who).Distinct().ToList();
        return who switch
        {
            [Named.Person person] when person.Value.Key == speaker.Key => new Target.Self(),
            [Named.Group group] => new Target.Group(group.Value),
            _ when who.All(one => one is Named.Person) => new Target.People([.. who.OfType<Named.Person>().Select(one => one.Value)]),
            _ => new Target.Several(who),
        };
    }
}
