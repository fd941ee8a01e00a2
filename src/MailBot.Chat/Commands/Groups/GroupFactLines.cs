using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Commands.Groups;

/// <summary>A new group in lines: what it will be, and what is announced before anybody decides.</summary>
internal static class GroupFactLines
{
    public static IEnumerable<AdaptiveElement> Of(GroupFacts facts, string language)
    {
        if (!string.IsNullOrWhiteSpace(facts.Description)) yield return Blocks.Fact(Say(language, "Group.Description"), facts.Description);
        yield return Blocks.Fact(Say(language, "Group.Owners"), Names(facts.Owners));
        yield return Blocks.Fact(Say(language, "Group.MembersAre", facts.Members.Count), Names(facts.Members));
        if (facts.Audience is { } audience) yield return Blocks.Fact(Say(language, "Group.Audience"), Say(language, $"Group.Audience.{audience}"));
        yield return Blocks.Fact(Say(language, "Group.Senders"), Say(language, $"Group.Senders.{facts.Senders}"));
    }

    /// <summary>How long it takes, what happens after an hour of failures, and who would be alone with it: said to both sides.</summary>
    /// <param name="ownCard">The reader is who asks.</param>
    public static IEnumerable<AdaptiveElement> Foretold(Request request, GroupFacts facts, bool ownCard, string language)
    {
        if (facts.Owners is [{ Id: { } only }] && only == request.Requester.ObjectId)
        {
            yield return Blocks.Notice(ownCard ? Say(language, "Group.OnlyOwner.You") : Say(language, "Group.OnlyOwner", request.RequesterName), AdaptiveContainerStyle.Warning);
        }

        yield return Blocks.Small(Say(language, "Group.HowLong"));
        yield return Blocks.Small(Say(language, "Group.OneHour"));
    }

    public static string Names(IReadOnlyList<PersonFact> people) => people.Count == 0 ? "…" : string.Join(", ", people.Select(p => p.Name));

    private static string Say(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);
}
