using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;

namespace MailBot.Requests.Kinds.RemoveAlias;

/// <summary>Take an alias away. Asked for by undoing an AddAlias; its inverse is AddAlias.</summary>
public sealed class RemoveAliasKind(AliasChecks checks, AliasSteps steps) : IRequestKind
{
    public const string KindName = "RemoveAlias";

    public string Name => KindName;

    public int PayloadVersion => 1;

    /// <summary>Mail to the address is lost in the meantime: not harmless.</summary>
    public bool MayBeWithdrawn => false;

    public async Task<Preparation> PrepareAsync(string payload, CancellationToken cancellationToken)
    {
        var facts = AliasFacts.Decode(payload);
        var (address, addressProblem) = await checks.AddressAsync(facts.Address, cancellationToken);
        var (target, targetProblem) = await checks.TargetAsync(facts, cancellationToken);
        if (targetProblem is AliasProblem.TooManyAddresses) targetProblem = null;
        if (address is not null && target is not null)
        {
            if (target.PrimaryAddress == address) addressProblem = new AliasProblem.IsPrimary(address, target);
            else if (!target.Holds(address)) addressProblem = new AliasProblem.NotThere(address, target);
        }

        RequestProblem?[] problems = [addressProblem, targetProblem];
        if (problems.OfType<RequestProblem>().ToArray() is { Length: > 0 } found) return new Preparation.Blocked(found);

        var recipient = new AliasRecipient(target!.Id, target.DisplayName, target.PrimaryAddress.ToString(), target.Type);
        var checkedFacts = facts with { Address = address!.ToString(), TargetName = target.DisplayName, Recipient = recipient };
        return new Preparation.Ready(checkedFacts.Encode(), [new AliasStep(address.ToString(), recipient).Encode()]);
    }

    public async Task<bool> IsAlreadySoAsync(string step, CancellationToken cancellationToken) =>
        !await steps.HoldsAsync(AliasStep.Decode(step), cancellationToken);

    public Task<StepResult> ExecuteAsync(string step, CancellationToken cancellationToken) =>
        steps.WriteAsync(AliasStep.Decode(step), add: false, cancellationToken);

    public Task<StepResult> VerifyAsync(string step, CancellationToken cancellationToken) =>
        steps.ProveAsync(AliasStep.Decode(step), present: false, cancellationToken);

    public Reversal? Reverse(Request request, IReadOnlyList<RequestItem> done) =>
        new(AddAlias.AddAliasKind.KindName, 1, request.Payload);

    public string Describe(string step)
    {
        var alias = AliasStep.Decode(step);
        return $"remove alias {alias.Address} from {alias.Recipient.PrimaryAddress}";
    }
}
