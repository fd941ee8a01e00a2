using MailBot.Chat.Commands.AddAlias;
using MailBot.Chat.Texts;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.Groups;

/// <summary>What is wrong with a request about groups, and what to do about it.</summary>
internal static class GroupProblemTexts
{
    public static string Say(GroupProblem problem, string language) => problem switch
    {
        GroupProblem.OfGroup one => Text(language, "Problem.OfGroup", one.Group, Say(one.Problem, language)),
        GroupProblem.AddressWrong wrong => AliasProblemTexts.Say(wrong.Problem, language),
        GroupProblem.GroupExists exists => Text(language, "Problem.GroupExists", exists.Group.PrimaryAddress, exists.Group.DisplayName),
        GroupProblem.GroupMissing => Text(language, "Problem.GroupMissing"),
        GroupProblem.GroupUnknown unknown => Text(language, "Problem.GroupUnknown", Shorten(unknown.Typed)),
        GroupProblem.GroupUnsupported other => Text(language, $"Problem.GroupUnsupported.{TypeOf(other.Group)}", other.Group.DisplayName),
        GroupProblem.GroupDirectorySynced synced => Text(language, "Problem.GroupDirectorySynced", synced.Group.DisplayName),
        GroupProblem.NothingToChange nothing => Text(language, "Problem.NothingToChange", nothing.GroupName),
        GroupProblem.DirectoryUnavailable => Text(language, "Problem.DirectoryUnavailable"),
        _ => AboutFields(problem, language),
    };

    private static string AboutFields(GroupProblem problem, string language) => problem switch
    {
        GroupProblem.NameMissing => Text(language, "Problem.NameMissing"),
        GroupProblem.NameTooLong name => Text(language, "Problem.NameTooLong", name.Name.Length, name.Limit),
        GroupProblem.NameTaken taken => Text(language, "Problem.NameTaken", taken.Name, taken.Holder.PrimaryAddress),
        GroupProblem.DescriptionTooLong text => Text(language, "Problem.DescriptionTooLong", text.Length, text.Limit),
        GroupProblem.AudienceMissing => Text(language, "Problem.AudienceMissing"),
        GroupProblem.OwnerMissing => Text(language, "Problem.OwnerMissing"),
        GroupProblem.MembersMissing => Text(language, "Problem.MembersMissing"),
        _ => AboutPeople(problem, language),
    };

    private static string AboutPeople(GroupProblem problem, string language) => problem switch
    {
        GroupProblem.PersonUnsettled person => Text(language, "Problem.PersonUnsettled", Shorten(person.Typed)),
        GroupProblem.PersonIsGuest guest => Text(language, "Problem.PersonIsGuest", guest.Name),
        GroupProblem.PersonHasNoMailbox person => Text(language, "Problem.PersonHasNoMailbox", person.Name),
        GroupProblem.TooManyPeople many => Text(language, "Problem.TooManyPeople", many.Count, many.Limit),
        GroupProblem.NobodyNamed => Text(language, "Problem.NobodyNamed"),
        GroupProblem.BothWays both => Text(language, "Problem.BothWays", both.Name),
        GroupProblem.OnlyOwner only => Text(language, "Problem.OnlyOwner", only.Name, only.GroupName),
        GroupProblem.NobodyLeft empty => Text(language, "Problem.NobodyLeft", empty.GroupName),
        GroupProblem.AlreadyMember member => Text(language, "Problem.AlreadyMember", member.Name),
        GroupProblem.NotMember stranger => Text(language, "Problem.NotMember", stranger.Name),
        _ => throw new InvalidOperationException($"No words for the problem {problem.GetType().Name}."),
    };

    private static string TypeOf(MailRecipient other) => other.Type switch
    {
        RecipientType.Microsoft365Group => "Microsoft365",
        RecipientType.UserMailbox or RecipientType.SharedMailbox => "Mailbox",
        _ => "Other",
    };

    private static string Shorten(string typed) => typed.Length <= 60 ? typed : string.Concat(typed.AsSpan(0, 60), "…");

    private static string Text(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);
}
