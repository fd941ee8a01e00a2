using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;

namespace MailBot.Requests.Kinds.AddAlias;

/// <summary>Give a mailbox or a group one more address. Its inverse is RemoveAlias.</summary>
public sealed class AddAliasKind(AliasChecks checks, AliasSteps steps, IRecipients recipients) : IRequestKind
{
    public const string KindName = "AddAlias";

    public string Name => KindName;

    public int PayloadVersion => 1;

    public bool MayBeWithdrawn => true;

    public async Task<Preparation> PrepareAsync(string payload, CancellationToken cancellationToken)
    {
        var facts = AliasFacts.Decode(payload);
        var (address, addressProblem) = await checks.AddressAsync(facts.Address, cancellationToken);
        var (target, targetProblem) = await checks.TargetAsync(facts, cancellationToken);
        if (addressProblem is null) addressProblem = await HeldAsync(address!, target, cancellationToken);

        RequestProblem?[] problems = [addressProblem, targetProblem];
        if (problems.OfType<RequestProblem>().ToArray() is { Length: > 0 } found) return new Preparation.Blocked(found);

        var recipient = new AliasRecipient(target!.Id, target.DisplayName, target.PrimaryAddress.ToString(), target.Type);
        var checkedFacts = facts with { Address = address!.ToString(), TargetName = target.DisplayName, Recipient = recipient };
        return new Preparation.Ready(checkedFacts.Encode(), [new AliasStep(address.ToString(), recipient).Encode()]);
    }

    public Task<bool> IsAlreadySoAsync(string step, CancellationToken cancellationToken) =>
        steps.HoldsAsync(AliasStep.Decode(step), cancellationToken);

    public Task<StepResult> ExecuteAsync(string step, CancellationToken cancellationToken) =>
        steps.WriteAsync(AliasStep.Decode(step), add: true, cancellationToken);

    public Task<StepResult> VerifyAsync(string step, CancellationToken cancellationToken) =>
        steps.ProveAsync(AliasStep.Decode(step), present: true, cancellationToken);

    public Reversal? Reverse(Request request, IReadOnlyList<RequestItem> done) =>
        new(RemoveAlias.RemoveAliasKind.KindName, 1, request.Payload);

    public string Describe(string step)
    {
        var alias = AliasStep.Decode(step);
        return $"add alias {alias.Address} to {alias.Recipient.PrimaryAddress}";
    }

    private async Task<AliasProblem?> HeldAsync(EmailAddress address, MailRecipient? target, CancellationToken cancellationToken) =>
        await recipients.FindByAddressAsync(address, cancellationToken) switch
        {
            Reading<MailRecipient>.Found { Value: var holder } when holder.Id == target?.Id => new AliasProblem.AlreadyThere(address, holder),
            Reading<MailRecipient>.Found { Value: var holder } => new AliasProblem.AddressTaken(address, holder),
            Reading<MailRecipient>.Missing => null,
            Reading<MailRecipient>.Denied denied => new AliasProblem.DirectoryUnavailable($"missing permission {denied.Permission}"),
            Reading<MailRecipient>.Unavailable unavailable => new AliasProblem.DirectoryUnavailable(unavailable.Detail),
            var other => throw new InvalidOperationException($"Unexpected reading {other}."),
        };
}
