using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Kinds.ChangeMembers;

/// <summary>People added to a group and taken out of it, one step each. The group's owners may decide it too. Its inverse is itself, the other way.</summary>
public sealed class ChangeMembersKind(MembersChecks checks, IGroups groups, IPeople people, GroupSteps steps, GroupReadings readings, GroupProofs proofs)
    : GroupKind(steps, readings, proofs)
{
    public const string KindName = "ChangeMembers";

    public override string Name => KindName;

    /// <summary>Who was added has read mail in the meantime: not harmless to everybody.</summary>
    public override bool MayBeWithdrawn => false;

    public override async Task<Preparation> PrepareAsync(string payload, CancellationToken cancellationToken)
    {
        var found = await checks.CheckAsync(MembersFacts.Decode(payload), cancellationToken);
        if (found.Problems.Count > 0) return new Preparation.Blocked(found.Problems);
        var facts = found.Facts;
        IEnumerable<GroupStep> plan =
        [
            .. facts.Add.Select(p => Step(facts, GroupAct.AddMember, p)),
            .. facts.Remove.Select(p => Step(facts, GroupAct.RemoveMember, p)),
        ];
        return new Preparation.Ready(facts.Encode(), [.. plan.Select(s => s.Encode())]) { Cautions = found.Cautions };
    }

    public override async Task<Reading<IReadOnlyList<Person>>> AlsoDecideAsync(string payload, CancellationToken cancellationToken)
    {
        if (MembersFacts.Decode(payload).GroupId is not { } id) return new Reading<IReadOnlyList<Person>>.Found([]);
        return await groups.FindAsync(id, fresh: false, cancellationToken) switch
        {
            Reading<MailGroup>.Found { Value: var group } => await OwnersAsync(group, cancellationToken),
            Reading<MailGroup>.Missing => new Reading<IReadOnlyList<Person>>.Found([]),
            Reading<MailGroup>.Denied denied => new Reading<IReadOnlyList<Person>>.Denied(denied.Permission),
            Reading<MailGroup>.Unavailable unavailable => new Reading<IReadOnlyList<Person>>.Unavailable(unavailable.Detail, unavailable.RetryAfter),
            var other => throw new InvalidOperationException($"Unexpected reading {other}."),
        };
    }

    public override Reversal? Reverse(Request request, IReadOnlyList<RequestItem> done)
    {
        var facts = MembersFacts.Decode(request.Payload);
        var did = done.Select(i => GroupStep.Decode(i.Step)).ToList();
        var reversed = facts with
        {
            Add = [.. did.Where(s => s.Does == GroupAct.RemoveMember).Select(s => s.Person!)],
            Remove = [.. did.Where(s => s.Does == GroupAct.AddMember).Select(s => s.Person!)],
        };
        return new Reversal(KindName, PayloadVersion, reversed.Encode());
    }

    private async Task<Reading<IReadOnlyList<Person>>> OwnersAsync(MailGroup group, CancellationToken cancellationToken) =>
        await people.ListAsync(cancellationToken) is Reading<IReadOnlyList<Person>>.Found { Value: var everybody }
            ? new Reading<IReadOnlyList<Person>>.Found([.. everybody.Where(p => !p.IsGuest && group.Owners.Any(o => GroupReadings.Is(o, p.Key.ObjectId)))])
            : new Reading<IReadOnlyList<Person>>.Unavailable("the directory's people can't be read");

    private static GroupStep Step(MembersFacts facts, GroupAct act, PersonFact person) =>
        new(act, facts.GroupName!, facts.GroupAddress!, GroupId: facts.GroupId, Person: person);
}
