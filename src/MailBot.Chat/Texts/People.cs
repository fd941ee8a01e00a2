using MailBot.Requests.People;

namespace MailBot.Chat.Texts;

/// <summary>Names in a row.</summary>
internal static class People
{
    public static string Or(IReadOnlyList<Person> people, string language) => Join(people, TextCatalogue.Replies.Say(language, "Names.Or"));

    public static string And(IReadOnlyList<Person> people, string language) => Join(people, TextCatalogue.Replies.Say(language, "Names.And"));

    private static string Join(IReadOnlyList<Person> people, string last) => people.Count switch
    {
        0 => "",
        1 => people[0].DisplayName,
        _ => $"{string.Join(", ", people.SkipLast(1).Select(p => p.DisplayName))} {last} {people[^1].DisplayName}",
    };
}
