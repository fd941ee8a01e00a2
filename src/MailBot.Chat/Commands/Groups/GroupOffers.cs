using MailBot.Chat.Cards;
using MailBot.Chat.Drafts;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.Groups;

/// <summary>What would help where a group can't be created: to join the one that is there, or another address.</summary>
internal sealed class GroupOffers(IListCards lists, AddressSuggestions suggestions)
{
    public IEnumerable<Reply> For(Turn turn, IReadOnlyList<PersonFact> members, IReadOnlyList<RequestProblem> problems)
    {
        foreach (var exists in problems.OfType<GroupProblem.GroupExists>())
        {
            var group = exists.Group.DisplayName;
            var settled = members.Where(p => p.Id is not null).Select(p => p.Name).ToList();
            var typed = settled.Count == 0 ? Say(turn, "Group.JoinTyped.Self", group) : Say(turn, "Group.JoinTyped", group, string.Join(", ", settled));
            yield return new Reply.Card(lists.Choice(turn.Viewer, Say(turn, "Group.JoinQuestion", exists.Group.PrimaryAddress, group), [new ChoiceOption(Say(turn, "Group.Join", group), typed)]));
        }

        foreach (var reply in suggestions.For(turn, problems)) yield return reply;
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}
