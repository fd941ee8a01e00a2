using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.Proofs;

namespace MailBot.Requests.Execution;

public sealed partial class StepRunner
{
    /// <summary>What one round of looking came to.</summary>
    /// <param name="Pause">Until the next look; null when nothing is open any more.</param>
    /// <param name="Dead">What is to be deleted and created again.</param>
    private sealed record Verification(IRequestKind Kind, RequestItem[] Items, TimeSpan? Pause, IReadOnlyList<DeadItem> Dead);

    private sealed record DeadItem(int Index, IReadOnlyList<string> Restores);

    /// <summary>Looks for proof of what is recorded, once everything that it hangs together with is recorded too.</summary>
    private async Task<Verification> ProveAsync(Verification read, CancellationToken cancellationToken)
    {
        if (read.Pause is not null) return read;
        var items = read.Items;
        var pause = read.Pause;
        List<DeadItem> dead = [];
        foreach (var item in items.Where(i => i.Outcome == ItemOutcome.Recorded && i.Proof?.Ended != true).ToList())
        {
            var look = await read.Kind.ProveAsync(item.Step, item.Proof, cancellationToken);
            items[item.Index] = Looked(item, look);
            if (look is ProofLook.Waiting wait) pause = Shorter(pause, wait.Pause);
            if (look is ProofLook.Recreate recreate) dead.Add(new DeadItem(item.Index, recreate.Restores));
        }

        return read with { Items = items, Pause = pause, Dead = dead };
    }

    private RequestItem Looked(RequestItem item, ProofLook look) => look switch
    {
        ProofLook.NothingToProve => item,
        ProofLook.Proven proven => item with { Outcome = ItemOutcome.Proven, Proof = proven.Proof with { Ended = true, Arrived = true }, At = clock.GetUtcNow() },
        ProofLook.Waiting waiting => item with { Proof = waiting.Proof },
        ProofLook.Unproven unproven => item with { Proof = unproven.Proof with { Ended = true } },
        ProofLook.Broken broken => Failed(item with { Proof = broken.Proof with { Ended = true } }, broken.Failure),
        ProofLook.Recreate recreate => item with { Proof = recreate.Proof },
        _ => throw new InvalidOperationException($"Unexpected look {look}."),
    };

    /// <summary>Verifying → Running: the plan anew for what is dead; the writing starts at once.</summary>
    private async Task RecreateAsync(WorkLease work, Request request, Verification found, CancellationToken cancellationToken)
    {
        IReadOnlyList<RequestItem> items = found.Items;
        foreach (var dead in found.Dead) items = found.Kind.Recreate(items, dead.Index, dead.Restores);
        var change = Next(request, request with { State = RequestState.Running, Items = items }, Transition.Recreate) with
        {
            Finishes = work,
            Work = [new WorkItem(request.Id, WorkStep.Execute, clock.GetUtcNow())],
        };
        await store.CommitAsync(change, cancellationToken);
    }

    private static TimeSpan Shorter(TimeSpan? one, TimeSpan other) => one is { } first && first < other ? first : other;
}
