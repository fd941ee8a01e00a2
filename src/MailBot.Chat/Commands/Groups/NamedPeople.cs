using MailBot.Chat.Turns;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.Groups;

/// <summary>What some names came to.</summary>
/// <param name="People">In the order of the names; one that is not settled has no id and keeps its place.</param>
/// <param name="Questions">What settles the others.</param>
internal sealed record NamedPeople(IReadOnlyList<PersonFact> People, IReadOnlyList<Reply> Questions)
{
    public static NamedPeople None { get; } = new([], []);
}
