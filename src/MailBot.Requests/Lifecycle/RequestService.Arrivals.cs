using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Proofs;

namespace MailBot.Requests.Lifecycle;

public sealed partial class RequestService
{
    /// <summary>« C'est arrivé »: somebody saw a message from outside arrive, which no probe could show. Written down as theirs.</summary>
    /// <returns>NotPossible when nothing of the request is waiting for proof.</returns>
    public Task<CommandResult> ConfirmArrivalAsync(Command command, RequestRef reference, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Confirm,
            current => Task.FromResult(current.Items.Any(IsUnproven) ? null : (CommandResult?)new CommandResult.NotPossible(current, Transition.Confirm)),
            current =>
            {
                var seen = new ProofRung(Rung.Outside, RungState.Passed, command.Actor.DisplayName);
                var items = current.Items.Select(i => IsUnproven(i) ? i with { Outcome = ItemOutcome.Proven, At = clock.GetUtcNow(), Proof = Confirmed(i.Proof!, seen) } : i);
                return Task.FromResult(Next(command, current, current with { Items = [.. items] }, Transition.Confirm));
            },
            cancellationToken);

    /// <summary>« Rien reçu »: proven anew from the first rung. Nothing is deleted for a word alone.</summary>
    /// <returns>NotPossible when the request has nothing that could be proven.</returns>
    public Task<CommandResult> DoubtArrivalAsync(Command command, RequestRef reference, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Doubt,
            current => Task.FromResult(current.Items.Any(MayBeDoubted) ? null : (CommandResult?)new CommandResult.NotPossible(current, Transition.Doubt)),
            current =>
            {
                var now = clock.GetUtcNow();
                var items = current.Items.Select(i => MayBeDoubted(i) ? i with { Outcome = ItemOutcome.Recorded, Proof = i.Proof!.Restarted(now) } : i);
                var verifying = current with { State = RequestState.Verifying, FinishedAt = null, Items = [.. items] };
                return Task.FromResult(Next(command, current, verifying, Transition.Doubt) with { Work = [new WorkItem(current.Id, WorkStep.Verify, now)] });
            },
            cancellationToken);

    private static bool IsUnproven(RequestItem item) => item is { Outcome: ItemOutcome.Recorded, Proof: not null };

    private static bool MayBeDoubted(RequestItem item) => item is { Outcome: ItemOutcome.Recorded or ItemOutcome.Proven, Proof: not null };

    private static Proof Confirmed(Proof proof, ProofRung seen) => proof with
    {
        Rungs = [.. proof.Rungs.Where(r => r.Rung != seen.Rung).Append(seen)],
        Ended = true,
        Arrived = true,
    };
}
