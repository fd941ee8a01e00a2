using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Names;
using MailBot.Chat.Turns;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Commands.ChangeMembers;

/// <summary>Which group is meant: by its name, its address or its local part. Whatever else has that name is named, not guessed around.</summary>
internal sealed class GroupTargets(Companies companies, IRecipients recipients, NameQuestions questions)
{
    public async Task<(MembersFacts Facts, Reply? Question)> ApplyAsync(Turn turn, MembersFacts facts, Target? group, CancellationToken cancellationToken) => group switch
    {
        null => (facts, null),
        Target.Group found => (To(facts, found.Recipient), null),
        Target.Self => (To(facts, turn.Person.Key.ObjectId, turn.Person.DisplayName), null),
        Target.People { Persons: [var person, ..] } => (To(facts, person.Key.ObjectId, person.DisplayName), null),
        Target.Several { Named: [var first, ..] } => await ReadAsync(turn, facts, first.DisplayName, cancellationToken),
        Target.Ambiguous several => (Open(facts, several.Typed), questions.Choose(turn, several.Typed, several.Candidates)),
        Target.Unknown nobody => await UnknownAsync(turn, facts, nobody.Typed, nobody.Nearest, cancellationToken),
        _ => throw new InvalidOperationException($"Unexpected target {group.GetType().Name}."),
    };

    /// <summary>What was typed into the form's field. An unchanged name keeps the group that was settled for it.</summary>
    public async Task<(MembersFacts Facts, Reply? Question)> ReadAsync(Turn turn, MembersFacts facts, string typed, CancellationToken cancellationToken)
    {
        if (typed.Length == 0) return (facts with { GroupId = null, GroupName = null, GroupAddress = null }, null);
        if (typed == facts.GroupName && facts.GroupId is not null) return (facts, null);
        var (company, _) = await companies.ReadAsync(cancellationToken);
        return new PeopleFinder(company with { People = [] }).Find(typed) switch
        {
            NameReading.Found { Who: Named.Group group } => (To(facts, group.Value), null),
            NameReading.Ambiguous several => (Open(facts, typed), questions.Choose(turn, typed, several.Candidates)),
            NameReading.Unknown nobody => await UnknownAsync(turn, facts, typed, nobody.Nearest, cancellationToken),
            var other => throw new InvalidOperationException($"Unexpected reading {other}."),
        };
    }

    /// <summary>An address that is no group's may still be somebody's: the heart says whose, and why its members can't be changed.</summary>
    private async Task<(MembersFacts Facts, Reply? Question)> UnknownAsync(Turn turn, MembersFacts facts, string typed, IReadOnlyList<Named> nearest, CancellationToken cancellationToken)
    {
        if (await AddressAsync(typed, cancellationToken) is { } address
            && await recipients.FindByAddressAsync(address, cancellationToken) is Reading<MailRecipient>.Found { Value: var holder })
        {
            return (To(facts, holder), null);
        }

        if (await YoungGroupAsync(typed, cancellationToken) is { } young) return (To(facts, young), null);

        var groups = nearest.OfType<Named.Group>().ToList();
        return (Open(facts, typed), groups.Count == 0 ? null : questions.Nearest(turn, groups));
    }

    /// <summary>The list of groups is some time old: a group that was made a moment ago is found by the word before its address.</summary>
    private async Task<MailRecipient?> YoungGroupAsync(string typed, CancellationToken cancellationToken) =>
        typed.IndexOfAny([' ', '@']) < 0
        && await AddressAsync(typed + "@", cancellationToken) is { } address
        && await recipients.FindByAddressAsync(address, cancellationToken) is Reading<MailRecipient>.Found
        {
            Value: { SoftDeleted: false, Type: RecipientType.DistributionGroup or RecipientType.SecurityGroup or RecipientType.Microsoft365Group } found,
        }
            ? found
            : null;

    private async Task<EmailAddress?> AddressAsync(string typed, CancellationToken cancellationToken)
    {
        if (!typed.Contains('@', StringComparison.Ordinal)) return null;
        if (AddressReader.Read(typed) is not AddressReading.LocalPartOnly part) return EmailAddress.TryParse(typed);
        var (company, _) = await companies.ReadAsync(cancellationToken);
        return company.Domains.FirstOrDefault(d => d.IsDefault) is { } domain ? EmailAddress.TryParse($"{part.LocalPart}@{domain.Name}") : null;
    }

    private static MembersFacts To(MembersFacts facts, MailRecipient group) =>
        facts with { GroupId = group.Id, GroupName = group.DisplayName, GroupAddress = group.PrimaryAddress.ToString() };

    private static MembersFacts To(MembersFacts facts, string id, string name) => facts with { GroupId = id, GroupName = name, GroupAddress = null };

    private static MembersFacts Open(MembersFacts facts, string typed) => facts with { GroupId = null, GroupName = typed, GroupAddress = null };
}
