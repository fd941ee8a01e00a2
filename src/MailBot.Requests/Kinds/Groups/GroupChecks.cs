using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds.Aliases;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>What checking the facts of a new group came to.</summary>
/// <param name="Facts">With everything resolved: « devis@ » with its domain.</param>
internal sealed record GroupFindings(GroupFacts Facts, IReadOnlyList<GroupProblem> Problems, IReadOnlyList<GroupProblem> Cautions);

/// <summary>The checks on a group to be created, everything that can be known before an approver is asked.</summary>
public sealed class GroupChecks(AliasChecks addresses, IRecipients recipients, PeopleChecks people)
{
    /// <summary>Exchange Online's limit of a group's Name.</summary>
    public const int NameLimit = 64;

    /// <summary>A description is read in a chat card and an address book.</summary>
    public const int DescriptionLimit = 200;

    internal async Task<GroupFindings> CheckAsync(GroupFacts facts, CancellationToken cancellationToken)
    {
        var (address, addressProblem) = await AddressAsync(facts, cancellationToken);
        var owners = await people.OwnersAsync(facts.Owners, GroupProblem.OwnersField, cancellationToken);
        var members = await people.ReceiversAsync(facts.Members, GroupProblem.MembersField, cancellationToken);
        GroupProblem?[] own =
        [
            await NameProblemAsync(facts.Name, (addressProblem as GroupProblem.GroupExists)?.Group, cancellationToken),
            addressProblem,
            facts.Description is { Length: > DescriptionLimit } text ? new GroupProblem.DescriptionTooLong(text.Length, DescriptionLimit) : null,
            facts.Audience is null ? new GroupProblem.AudienceMissing() : null,
            facts.Owners.Count == 0 ? new GroupProblem.OwnerMissing() : null,
            facts.Members.Count == 0 ? new GroupProblem.MembersMissing() : null,
        ];
        var resolved = facts with { Name = facts.Name?.Trim(), Address = address?.ToString() ?? facts.Address };
        return new GroupFindings(resolved, [.. own.OfType<GroupProblem>(), .. owners.Problems, .. members.Problems], [.. owners.Cautions, .. members.Cautions]);
    }

    /// <param name="there">The group that has the address: that it bears the name too is not said twice.</param>
    private async Task<GroupProblem?> NameProblemAsync(string? name, MailRecipient? there, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name)) return new GroupProblem.NameMissing();
        if (name.Trim().Length > NameLimit) return new GroupProblem.NameTooLong(name, NameLimit);
        if (await recipients.ListGroupsAsync(cancellationToken) is not Reading<IReadOnlyList<MailRecipient>>.Found { Value: var groups })
        {
            return new GroupProblem.DirectoryUnavailable("the groups can't be listed");
        }

        return groups.FirstOrDefault(g => g.Id != there?.Id && string.Equals(g.DisplayName, name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } twin
            ? new GroupProblem.NameTaken(name.Trim(), twin)
            : null;
    }

    private async Task<(EmailAddress? Address, GroupProblem? Problem)> AddressAsync(GroupFacts facts, CancellationToken cancellationToken)
    {
        var (address, problem) = await addresses.AddressAsync(facts.Address, cancellationToken);
        if (problem is not null) return (address, new GroupProblem.AddressWrong(problem));
        return await recipients.FindByAddressAsync(address!, cancellationToken) switch
        {
            Reading<MailRecipient>.Missing => (address, null),
            Reading<MailRecipient>.Found { Value: { Type: RecipientType.DistributionGroup, SoftDeleted: false } group } => (address, new GroupProblem.GroupExists(group)),
            Reading<MailRecipient>.Found { Value: var holder } => (address, new GroupProblem.AddressWrong(new AliasProblem.AddressTaken(address!, holder))),
            Reading<MailRecipient>.Denied denied => (address, new GroupProblem.DirectoryUnavailable($"missing permission {denied.Permission}")),
            Reading<MailRecipient>.Unavailable unavailable => (address, new GroupProblem.DirectoryUnavailable(unavailable.Detail)),
            var other => throw new InvalidOperationException($"Unexpected reading {other}."),
        };
    }
}
