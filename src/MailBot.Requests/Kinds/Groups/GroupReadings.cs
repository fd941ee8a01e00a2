using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>Reading back the steps of a plan about groups.</summary>
public sealed class GroupReadings(IGroups groups, GroupSteps steps)
{
    /// <summary>Whether a step's effect is there already, before anything is written.</summary>
    internal async Task<bool> IsSoAsync(GroupStep step, CancellationToken cancellationToken)
    {
        // A group of this request can't be there before its first write; one that is kept is there by definition.
        if (step.Does == GroupAct.Create) return step.GroupId is not null;
        return await steps.FindAsync(step, fresh: false, cancellationToken) is Reading<MailGroup>.Found { Value: var group }
            && await PresentAsync(group.Id, step, fresh: false, cancellationToken) is Reading<bool>.Found { Value: var present }
            && present == (step.Does != GroupAct.RemoveMember);
    }

    /// <summary>Reads on another route than the write took: only then is it seen to have spread.</summary>
    internal async Task<StepResult> ProveAsync(GroupStep step, CancellationToken cancellationToken)
    {
        var reading = await steps.FindAsync(step, fresh: true, cancellationToken);
        if (reading is Reading<MailGroup>.Missing) return new StepResult.NotYet(new ItemFailure.NotSeen(0));
        if (reading is not Reading<MailGroup>.Found { Value: var group }) return GroupSteps.Unread(reading, step);
        if (step.Does == GroupAct.Create) return IsAsAsked(group, step) ? new StepResult.Done() : new StepResult.NotYet(new ItemFailure.NotSeen(0));
        return await PresentAsync(group.Id, step, fresh: true, cancellationToken) switch
        {
            Reading<bool>.Found found when found.Value == (step.Does != GroupAct.RemoveMember) => new StepResult.Done(),
            Reading<bool>.Found or Reading<bool>.Missing => new StepResult.NotYet(new ItemFailure.NotSeen(0)),
            var unread => GroupSteps.Unread(unread, step),
        };
    }

    private static bool IsAsAsked(MailGroup group, GroupStep step) =>
        step.GroupId is not null
        || (group.Mark == step.Creates?.Mark && group.AcceptsOutside == (step.Creates?.Audience == Audience.Everyone));

    private async Task<Reading<bool>> PresentAsync(string groupId, GroupStep step, bool fresh, CancellationToken cancellationToken)
    {
        var person = step.Person?.Id;
        return step.Does == GroupAct.LetSend
            ? Select(await groups.SendersAsync(groupId, fresh, cancellationToken), ids => ids.Contains(person, StringComparer.OrdinalIgnoreCase))
            : Select(await groups.MembersAsync(groupId, fresh, cancellationToken), members => members.Any(m => Is(m, person)));
    }

    internal static bool Is(MailRecipient recipient, string? id) =>
        id is not null && (string.Equals(recipient.DirectoryId, id, StringComparison.OrdinalIgnoreCase) || string.Equals(recipient.Id, id, StringComparison.OrdinalIgnoreCase));

    private static Reading<bool> Select<T>(Reading<T> reading, Func<T, bool> select) => reading switch
    {
        Reading<T>.Found found => new Reading<bool>.Found(select(found.Value)),
        Reading<T>.Missing => new Reading<bool>.Missing(),
        Reading<T>.Denied denied => new Reading<bool>.Denied(denied.Permission),
        Reading<T>.Unavailable unavailable => new Reading<bool>.Unavailable(unavailable.Detail, unavailable.RetryAfter),
        _ => throw new InvalidOperationException($"Unexpected reading {reading}."),
    };
}
