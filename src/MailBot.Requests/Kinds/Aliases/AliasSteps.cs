using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Requests.Kinds.Aliases;

/// <summary>Doing and proving one alias step; adding and removing differ in what they look for.</summary>
public sealed class AliasSteps(IRecipients recipients, IAliases aliases)
{
    public async Task<StepResult> WriteAsync(AliasStep step, bool add, CancellationToken cancellationToken)
    {
        var reading = await recipients.FindByIdAsync(step.Recipient.Id, fresh: false, cancellationToken);
        if (reading is not Reading<MailRecipient>.Found { Value: var recipient }) return Unread(reading, step);

        var outcome = add
            ? await aliases.AddAsync(recipient, Address(step), cancellationToken)
            : await aliases.RemoveAsync(recipient, Address(step), cancellationToken);
        return outcome switch
        {
            MailOutcome.Done or MailOutcome.AlreadySo => new StepResult.Done(),
            MailOutcome.NotFound => new StepResult.Failed(new ItemFailure.RecipientGone(step.Recipient.Name)),
            MailOutcome.Conflict conflict => new StepResult.Failed(new ItemFailure.AddressHeld(step.Address, conflict.HolderName)),
            MailOutcome.Refused refused => new StepResult.Failed(new ItemFailure.ProviderRefused(refused.Cause, refused.Detail)),
            MailOutcome.Transient transient => new StepResult.NotYet(new ItemFailure.ProviderUnavailable(transient.Detail, 1), transient.RetryAfter),
            _ => throw new InvalidOperationException($"Unexpected outcome {outcome}."),
        };
    }

    /// <summary>Reads on another route than the write took: only then is it seen to have spread.</summary>
    public async Task<StepResult> ProveAsync(AliasStep step, bool present, CancellationToken cancellationToken)
    {
        var reading = await recipients.FindByIdAsync(step.Recipient.Id, fresh: true, cancellationToken);
        if (reading is not Reading<MailRecipient>.Found { Value: var recipient }) return Unread(reading, step);
        return recipient.Holds(Address(step)) == present
            ? new StepResult.Done()
            : new StepResult.NotYet(new ItemFailure.NotSeen(0));
    }

    public async Task<bool> HoldsAsync(AliasStep step, CancellationToken cancellationToken) =>
        await recipients.FindByIdAsync(step.Recipient.Id, fresh: false, cancellationToken) is Reading<MailRecipient>.Found { Value: var recipient }
        && recipient.Holds(Address(step));

    private static StepResult Unread(Reading<MailRecipient> reading, AliasStep step) => reading switch
    {
        Reading<MailRecipient>.Denied denied => new StepResult.Failed(new ItemFailure.ProviderRefused(RefusalCause.MissingPermission, denied.Permission)),
        Reading<MailRecipient>.Unavailable unavailable => new StepResult.NotYet(new ItemFailure.ProviderUnavailable(unavailable.Detail, 1), unavailable.RetryAfter),
        _ => new StepResult.Failed(new ItemFailure.RecipientGone(step.Recipient.Name)),
    };

    private static EmailAddress Address(AliasStep step) => EmailAddress.TryParse(step.Address)
        ?? throw new InvalidOperationException($"A stored step holds the malformed address \"{step.Address}\".");
}
