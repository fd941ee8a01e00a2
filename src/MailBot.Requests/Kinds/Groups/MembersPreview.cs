using MailBot.Requests.Contracts;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>A change of members as it would turn out now, computed from the live group when it is asked for.</summary>
/// <param name="Lines">One per person, additions first.</param>
public sealed record MembersPreview(MailGroup Group, int Before, int After, IReadOnlyList<MemberLine> Lines)
{
    /// <summary>The group has moved on since the request was made: the change would do nothing.</summary>
    public bool ChangesNothing => Lines.All(l => l.State is MemberState.AlreadySo);
}

public sealed record MemberLine(PersonFact Person, bool Adds, MemberState State);

/// <summary>What would become of one person's line.</summary>
public enum MemberState
{
    WillChange,

    /// <summary>Is a member already, or is none already.</summary>
    AlreadySo,

    /// <summary>Can't be added as long as there is no mailbox.</summary>
    NoMailbox,
}

/// <summary>Computes previews for changes of members.</summary>
public sealed class MembersPreviews(IGroups groups, PeopleChecks people)
{
    public async Task<Reading<MembersPreview>> ComputeAsync(MembersFacts facts, CancellationToken cancellationToken)
    {
        if (facts.GroupId is null) return new Reading<MembersPreview>.Missing();
        if (await groups.FindAsync(facts.GroupId, fresh: false, cancellationToken) is not Reading<MailGroup>.Found { Value: var group }) return new Reading<MembersPreview>.Missing();
        if (await groups.MembersAsync(group.Id, fresh: false, cancellationToken) is not Reading<IReadOnlyList<MailRecipient>>.Found { Value: var members })
        {
            return new Reading<MembersPreview>.Unavailable("the group's members can't be read");
        }

        var findings = await people.ReceiversAsync(facts.Add, GroupProblem.AddField, cancellationToken);
        var without = findings.Cautions.Concat(findings.Problems).OfType<GroupProblem.PersonHasNoMailbox>().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<MemberLine> lines =
        [
            .. facts.Add.Select(p => new MemberLine(p, true, IsIn(members, p) ? MemberState.AlreadySo : without.Contains(p.Name) ? MemberState.NoMailbox : MemberState.WillChange)),
            .. facts.Remove.Select(p => new MemberLine(p, false, IsIn(members, p) ? MemberState.WillChange : MemberState.AlreadySo)),
        ];
        var change = lines.Where(l => l.State == MemberState.WillChange).Sum(l => l.Adds ? 1 : -1);
        return new Reading<MembersPreview>.Found(new MembersPreview(group, members.Count, members.Count + change, lines));
    }

    private static bool IsIn(IReadOnlyList<MailRecipient> members, PersonFact person) => members.Any(m => GroupReadings.Is(m, person.Id));
}
