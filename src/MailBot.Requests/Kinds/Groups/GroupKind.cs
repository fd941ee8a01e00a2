using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Requests.Proofs;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>What the kinds that carry out a plan about groups share: their steps, their proof, their recreation.</summary>
public abstract class GroupKind(GroupSteps steps, GroupReadings readings, GroupProofs proofs) : IRequestKind
{
    public abstract string Name { get; }

    public int PayloadVersion => 1;

    public abstract bool MayBeWithdrawn { get; }

    public abstract Task<Preparation> PrepareAsync(string payload, CancellationToken cancellationToken);

    public virtual Task<Reading<IReadOnlyList<Person>>> AlsoDecideAsync(string payload, CancellationToken cancellationToken) =>
        Task.FromResult<Reading<IReadOnlyList<Person>>>(new Reading<IReadOnlyList<Person>>.Found([]));

    public Task<bool> IsAlreadySoAsync(string step, CancellationToken cancellationToken) => readings.IsSoAsync(GroupStep.Decode(step), cancellationToken);

    public Task<StepResult> ExecuteAsync(string step, CancellationToken cancellationToken) => steps.WriteAsync(GroupStep.Decode(step), cancellationToken);

    public Task<StepResult> VerifyAsync(string step, CancellationToken cancellationToken) => readings.ProveAsync(GroupStep.Decode(step), cancellationToken);

    public int? Requires(string step) => GroupStep.Decode(step).After;

    public Task<ProofLook> ProveAsync(string step, Proof? before, CancellationToken cancellationToken) =>
        proofs.LookAsync(GroupStep.Decode(step), before, cancellationToken);

    public IReadOnlyList<RequestItem> Recreate(IReadOnlyList<RequestItem> items, int dead, IReadOnlyList<string> restores) =>
        Recreation.Of(items, dead, restores);

    public abstract Reversal? Reverse(Request request, IReadOnlyList<RequestItem> done);

    public string Describe(string step)
    {
        var it = GroupStep.Decode(step);
        return it.Does switch
        {
            GroupAct.Create when it.GroupId is not null => $"keep group {it.Address}",
            GroupAct.Create => $"create group {it.Address}",
            GroupAct.AddMember => $"add {it.Person?.Name} to {it.Address}",
            GroupAct.RemoveMember => $"remove {it.Person?.Name} from {it.Address}",
            GroupAct.LetSend => $"let {it.Person?.Name} send as {it.Address}",
            _ => throw new InvalidOperationException($"Unknown act {it.Does}."),
        };
    }
}
