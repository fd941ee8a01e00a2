using MailBot.Requests.Contracts;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>What checking a change of members came to.</summary>
/// <param name="Facts">With the group as it is called now.</param>
internal sealed record MembersFindings(MembersFacts Facts, IReadOnlyList<GroupProblem> Problems, IReadOnlyList<GroupProblem> Cautions);

/// <summary>The checks on a change of members against the live group.</summary>
public sealed class MembersChecks(IGroups groups, IRecipients recipients, PeopleChecks people)
{
    internal async Task<MembersFindings> CheckAsync(MembersFacts facts, CancellationToken cancellationToken)
    {
        var (group, members, groupProblem) = await GroupAsync(facts, cancellationToken);
        var added = await people.ReceiversAsync(facts.Add, GroupProblem.AddField, cancellationToken);
        var unsettled = facts.Remove.Where(p => p.Id is null).Select(GroupProblem (p) => new GroupProblem.PersonUnsettled(p.Name, GroupProblem.RemoveField));
        var tooMany = facts.Remove.Count > PeopleChecks.PeoplePerRequest ? new GroupProblem.TooManyPeople(facts.Remove.Count, PeopleChecks.PeoplePerRequest, GroupProblem.RemoveField) : null;
        GroupProblem?[] own =
        [
            groupProblem,
            facts.Add.Count + facts.Remove.Count == 0 ? new GroupProblem.NobodyNamed() : null,
            tooMany,
            .. facts.Remove.Where(p => p.Id is not null && facts.Add.Any(a => a.Id == p.Id)).Select(p => new GroupProblem.BothWays(p.Name)),
        ];
        List<GroupProblem> problems = [.. own.OfType<GroupProblem>(), .. tooMany is null ? unsettled : [], .. added.Problems];
        if (group is null || members is null || problems.Count > 0) return new MembersFindings(facts, problems, added.Cautions);

        var named = facts with { GroupId = group.Id, GroupName = group.Recipient.DisplayName, GroupAddress = group.Recipient.PrimaryAddress.ToString() };
        var cautions = Cautions(facts, members).ToList();
        return Obstacle(facts, group, members, cautions.Count) is { } obstacle
            ? new MembersFindings(named, [obstacle], cautions)
            : new MembersFindings(named, [], [.. cautions, .. added.Cautions]);
    }

    private static GroupProblem? Obstacle(MembersFacts facts, MailGroup group, IReadOnlyList<MailRecipient> members, int alreadySo)
    {
        var name = group.Recipient.DisplayName;
        if (alreadySo == facts.Add.Count + facts.Remove.Count) return new GroupProblem.NothingToChange(name);
        if (group.Owners is [var only] && facts.Remove.FirstOrDefault(p => GroupReadings.Is(only, p.Id)) is { } owner) return new GroupProblem.OnlyOwner(owner.Name, name);
        var left = members.Count(m => !facts.Remove.Any(p => GroupReadings.Is(m, p.Id)));
        return left == 0 && facts.Add.Count == 0 ? new GroupProblem.NobodyLeft(name) : null;
    }

    private static IEnumerable<GroupProblem> Cautions(MembersFacts facts, IReadOnlyList<MailRecipient> members)
    {
        foreach (var person in facts.Add.Where(p => members.Any(m => GroupReadings.Is(m, p.Id)))) yield return new GroupProblem.AlreadyMember(person.Name);
        foreach (var person in facts.Remove.Where(p => !members.Any(m => GroupReadings.Is(m, p.Id)))) yield return new GroupProblem.NotMember(person.Name);
    }

    private async Task<(MailGroup? Group, IReadOnlyList<MailRecipient>? Members, GroupProblem? Problem)> GroupAsync(MembersFacts facts, CancellationToken cancellationToken)
    {
        if (facts.GroupId is null) return (null, null, facts.GroupName is null ? new GroupProblem.GroupMissing() : new GroupProblem.GroupUnknown(facts.GroupName));
        switch (await groups.FindAsync(facts.GroupId, fresh: false, cancellationToken))
        {
            case Reading<MailGroup>.Found { Value.Recipient: { DirectorySynced: true } synced }:
                return (null, null, new GroupProblem.GroupDirectorySynced(synced));
            case Reading<MailGroup>.Found { Value: var group }:
                return await groups.MembersAsync(group.Id, fresh: false, cancellationToken) is Reading<IReadOnlyList<MailRecipient>>.Found { Value: var members }
                    ? (group, members, null)
                    : (null, null, new GroupProblem.DirectoryUnavailable("the group's members can't be read"));
            case Reading<MailGroup>.Missing:
                return (null, null, await WhatElseAsync(facts, cancellationToken));
            case Reading<MailGroup>.Denied denied:
                return (null, null, new GroupProblem.DirectoryUnavailable($"missing permission {denied.Permission}"));
            case Reading<MailGroup>.Unavailable unavailable:
                return (null, null, new GroupProblem.DirectoryUnavailable(unavailable.Detail));
            case var other:
                throw new InvalidOperationException($"Unexpected reading {other}.");
        }
    }

    private async Task<GroupProblem> WhatElseAsync(MembersFacts facts, CancellationToken cancellationToken) =>
        await recipients.FindByIdAsync(facts.GroupId!, fresh: false, cancellationToken) is Reading<MailRecipient>.Found { Value: var other }
            ? new GroupProblem.GroupUnsupported(other)
            : new GroupProblem.GroupUnknown(facts.GroupName ?? facts.GroupId!);
}
