using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.Groups;

/// <summary>The form of one new group, each problem beside its field.</summary>
internal static class GroupFields
{
    public static IEnumerable<AdaptiveElement> Of(GroupFacts facts, IReadOnlyList<RequestProblem> problems, string language) =>
    [
        Fields.Required(CardVerbs.Name, facts.Name, "Group.Form.Name", language),
        .. Errors(problems, GroupProblem.NameField, language),
        Fields.Required(CardVerbs.Address, facts.Address, "Group.Form.Address", language, AdaptiveTextInputStyle.Email),
        .. Errors(problems, GroupProblem.AddressField, language),
        Fields.Optional(CardVerbs.Description, facts.Description, "Group.Form.Description", language),
        .. Errors(problems, GroupProblem.DescriptionField, language),
        Fields.Names(CardVerbs.Owners, facts.Owners.Select(p => p.Name), "Group.Form.Owners", language, required: true),
        .. Errors(problems, GroupProblem.OwnersField, language),
        Fields.Names(CardVerbs.Members, facts.Members.Select(p => p.Name), "Group.Form.Members", language, required: true),
        .. Errors(problems, GroupProblem.MembersField, language),
        Who(facts.Audience, language),
        Answering(facts.Senders, language),
    ];

    /// <summary>What is merely missing is asked for by the field itself.</summary>
    public static IEnumerable<AdaptiveElement> Errors(IReadOnlyList<RequestProblem> problems, string field, string language) => problems
        .Where(p => p.Field == field && !IsMissing(p))
        .Select(p => Blocks.FieldError(ProblemTexts.Say(p, language)));

    private static bool IsMissing(RequestProblem problem) => problem is GroupProblem.NameMissing or GroupProblem.AudienceMissing or GroupProblem.OwnerMissing
        or GroupProblem.MembersMissing or GroupProblem.GroupMissing or GroupProblem.AddressWrong { Problem: Requests.Kinds.Aliases.AliasProblem.AddressMissing };

    private static AdaptiveChoiceSetInput Who(Audience? audience, string language) => Fields.Choice(
        CardVerbs.Audience, audience?.ToString(), Say(language, "Group.Form.Audience"), Say(language, "Group.Form.Audience.Error"),
        [.. Enum.GetValues<Audience>().Select(a => new AdaptiveChoice { Title = Say(language, $"Group.Audience.{a}"), Value = a.ToString() })]);

    private static AdaptiveChoiceSetInput Answering(GroupSenders senders, string language) => Fields.Choice(
        CardVerbs.Senders, senders.ToString(), Say(language, "Group.Form.Senders"), Say(language, "Group.Form.Senders.Error"),
        [.. Enum.GetValues<GroupSenders>().Select(s => new AdaptiveChoice { Title = Say(language, $"Group.Senders.{s}"), Value = s.ToString() })]);

    private static string Say(string language, string key) => TextCatalogue.Cards.Say(language, key);
}
