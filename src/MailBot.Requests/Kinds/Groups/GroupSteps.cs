using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>Doing the steps of a plan about groups. Each looks before it writes and may run again after a crash.</summary>
public sealed class GroupSteps(IGroups groups)
{
    internal async Task<StepResult> WriteAsync(GroupStep step, CancellationToken cancellationToken)
    {
        if (step.Does == GroupAct.Create) return await CreateAsync(step, cancellationToken);
        switch (await FindAsync(step, fresh: false, cancellationToken))
        {
            case Reading<MailGroup>.Found { Value: var group }:
                var outcome = await ChangeAsync(group.Id, step, cancellationToken);
                // What is missing may be the group itself, deleted this very moment.
                return outcome is MailOutcome.NotFound { What: var what } && what == group.Id
                    ? new StepResult.Failed(new ItemFailure.RecipientGone(step.Group))
                    : Told(outcome, step);
            case Reading<MailGroup>.Missing when step.GroupId is null:
                return new StepResult.NotYet(new ItemFailure.ProviderUnavailable($"the group {step.Address} is not visible yet", 1));
            case var unread:
                return Unread(unread, step);
        }
    }

    internal Task<Reading<MailGroup>> FindAsync(GroupStep step, bool fresh, CancellationToken cancellationToken) =>
        step.GroupId is { } id ? groups.FindAsync(id, fresh, cancellationToken) : groups.FindByAddressAsync(AddressOf(step), fresh, cancellationToken);

    internal static EmailAddress AddressOf(GroupStep step) => EmailAddress.TryParse(step.Address)
        ?? throw new InvalidOperationException($"A stored step holds the malformed address \"{step.Address}\".");

    internal static StepResult Unread<T>(Reading<T> reading, GroupStep step) => reading switch
    {
        Reading<T>.Denied denied => new StepResult.Failed(new ItemFailure.ProviderRefused(RefusalCause.MissingPermission, denied.Permission)),
        Reading<T>.Unavailable unavailable => new StepResult.NotYet(new ItemFailure.ProviderUnavailable(unavailable.Detail, 1), unavailable.RetryAfter),
        _ => new StepResult.Failed(new ItemFailure.RecipientGone(step.Group)),
    };

    private async Task<StepResult> CreateAsync(GroupStep step, CancellationToken cancellationToken)
    {
        if (step.GroupId is not null) return Seen(await FindAsync(step, fresh: false, cancellationToken), step);
        if (step.Replaces is { } dead && await ClearAsync(step, dead, cancellationToken) is { } hindrance) return hindrance;
        var facts = step.Creates ?? throw new InvalidOperationException("A step that creates a group holds its facts.");
        var outcome = await groups.CreateAsync(
            new NewGroup(
                step.Group,
                AddressOf(step),
                facts.Description,
                facts.Audience == Audience.Everyone,
                [.. facts.Owners.Select(o => o.Id ?? throw new InvalidOperationException("A checked owner has an id."))],
                facts.Mark ?? throw new InvalidOperationException("Checked facts bear a mark.")),
            cancellationToken);
        return Told(outcome, step);
    }

    /// <summary>Takes away the dead group of this very request; anything else at the address is left alone.</summary>
    private async Task<StepResult?> ClearAsync(GroupStep step, string dead, CancellationToken cancellationToken)
    {
        switch (await groups.FindByAddressAsync(AddressOf(step), fresh: false, cancellationToken))
        {
            case Reading<MailGroup>.Found { Value: var group } when group.Mark == dead:
                var deleted = Told(await groups.DeleteAsync(group.Id, dead, cancellationToken), step);
                return deleted is StepResult.Done ? null : deleted;
            case Reading<MailGroup>.Found or Reading<MailGroup>.Missing:
                return null;
            case var unread:
                return Unread(unread, step);
        }
    }

    private Task<MailOutcome> ChangeAsync(string groupId, GroupStep step, CancellationToken cancellationToken)
    {
        var person = step.Person?.Id ?? throw new InvalidOperationException($"{step.Does} is about a person.");
        return step.Does switch
        {
            GroupAct.AddMember => groups.AddMemberAsync(groupId, person, cancellationToken),
            GroupAct.RemoveMember => groups.RemoveMemberAsync(groupId, person, cancellationToken),
            GroupAct.LetSend => groups.GrantSendAsAsync(groupId, person, cancellationToken),
            _ => throw new InvalidOperationException($"{step.Does} is about no person."),
        };
    }

    private static StepResult Seen(Reading<MailGroup> reading, GroupStep step) =>
        reading is Reading<MailGroup>.Found ? new StepResult.Done() : Unread(reading, step);

    private static StepResult Told(MailOutcome outcome, GroupStep step) => outcome switch
    {
        MailOutcome.Done or MailOutcome.AlreadySo => new StepResult.Done(),
        MailOutcome.NotFound when step.Person is { } person => new StepResult.Failed(new ItemFailure.NoMailboxYet(person.Name)),
        MailOutcome.NotFound missing => new StepResult.Failed(new ItemFailure.RecipientGone(missing.What)),
        MailOutcome.Conflict { Holder: { } holder } when holder.Holds(AddressOf(step)) => new StepResult.Failed(new ItemFailure.AddressHeld(step.Address, holder.DisplayName)),
        MailOutcome.Conflict { Holder: { } twin } => new StepResult.Failed(new ItemFailure.NameHeld(twin.DisplayName)),
        MailOutcome.Conflict conflict => new StepResult.Failed(new ItemFailure.AddressHeld(step.Address, conflict.HolderName)),
        MailOutcome.Refused refused => new StepResult.Failed(new ItemFailure.ProviderRefused(refused.Cause, refused.Detail)),
        MailOutcome.Transient transient => new StepResult.NotYet(new ItemFailure.ProviderUnavailable(transient.Detail, 1), transient.RetryAfter),
        _ => throw new InvalidOperationException($"Unexpected outcome {outcome}."),
    };
}
