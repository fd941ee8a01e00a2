using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;

namespace MailBot.Requests.Execution;

/// <summary>Moves an approved request through its plan: start, write, read back, end.</summary>
public sealed partial class StepRunner(
    IRequestStore store, IWorkQueue queue, KindCatalogue kinds, Deciders deciders, ExecutionOptions options, TimeProvider clock)
{
    /// <summary>Writes what is planned. Comes here again after a crash, a passing error or a retry.</summary>
    public async Task ExecuteAsync(WorkLease work, Request request, CancellationToken cancellationToken)
    {
        if (request.State == RequestState.Approved)
        {
            if (await StartAsync(work, request, cancellationToken) is not { } started) return;
            request = started;
        }

        if (request.State != RequestState.Running)
        {
            await queue.FinishAsync(work, cancellationToken);
            return;
        }

        await WriteAsync(work, request, cancellationToken);
    }

    /// <summary>
    /// Approved → Running, before anything is written: is the approver still entitled, and what is so already?
    /// Null when there is nothing to go on with.
    /// </summary>
    private async Task<Request?> StartAsync(WorkLease work, Request request, CancellationToken cancellationToken)
    {
        var standing = await deciders.StillStandsAsync(request, cancellationToken);
        if (standing == Standing.Unknown)
        {
            await queue.PostponeAsync(work, clock.GetUtcNow() + options.PauseAfter(work.Attempt), cancellationToken);
            return null;
        }

        if (standing == Standing.Fallen)
        {
            var invalid = Ended(request, RequestState.Failed) with { Failure = new ItemFailure.ApproverNotEntitled(request.Decision?.ByName ?? "") };
            await FinishAsync(work, request, invalid, Transition.Invalidate, cancellationToken);
            return null;
        }

        var kind = kinds[request.Kind];
        var items = new List<RequestItem>();
        foreach (var item in request.Items)
        {
            var so = await kind.IsAlreadySoAsync(item.Step, cancellationToken);
            items.Add(so ? item with { WasAlreadySo = true } : item);
        }

        var change = Next(request, request with { State = RequestState.Running, Items = items }, Transition.Start);
        switch (await store.CommitAsync(change, cancellationToken))
        {
            case CommitResult.Applied applied:
                return applied.Request;
            default:
                // Cancelled in the meantime, or started by another worker: look again when the work is claimed next.
                await queue.PostponeAsync(work, clock.GetUtcNow(), cancellationToken);
                return null;
        }
    }

    private async Task WriteAsync(WorkLease work, Request request, CancellationToken cancellationToken)
    {
        // Asked again here and not only at the start: a retry or a take-over may come days after the decision.
        var standing = await deciders.StillStandsAsync(request, cancellationToken);
        if (standing == Standing.Unknown)
        {
            await queue.PostponeAsync(work, clock.GetUtcNow() + options.PauseAfter(work.Attempt), cancellationToken);
            return;
        }

        var kind = kinds[request.Kind];
        var items = request.Items.ToArray();
        TimeSpan? again = null;
        foreach (var item in request.Items.Where(i => i.Outcome == ItemOutcome.Planned))
        {
            if (kind.Requires(item.Step) is { } first && items[first] is { Outcome: ItemOutcome.Planned or ItemOutcome.Failed } basis)
            {
                // What it hangs on is not there: tried again with it, or given up with it.
                if (basis.Outcome == ItemOutcome.Failed) items[item.Index] = Failed(item, new ItemFailure.NotTried(kind.Describe(basis.Step)));
                continue;
            }

            var result = standing == Standing.Stands
                ? await kind.ExecuteAsync(item.Step, cancellationToken)
                : new StepResult.Failed(new ItemFailure.ApproverNotEntitled(request.Decision?.ByName ?? ""));
            if (result is StepResult.NotYet wait && work.Attempt < options.Tries)
            {
                again = Longer(again, wait.RetryAfter ?? options.PauseAfter(work.Attempt));
                continue;
            }

            items[item.Index] = Written(item, result, work.Attempt);
        }

        if (again is { } pause) await PauseAsync(work, request, items, pause, cancellationToken);
        else if (items.Any(i => i.Outcome == ItemOutcome.Written)) await VerifyNextAsync(work, request, items, cancellationToken);
        else await FinishAsync(work, request, Judged(request, items), Transition.Finish, cancellationToken);
    }

    private RequestItem Written(RequestItem item, StepResult result, int tries) => result switch
    {
        StepResult.Done => item with { Outcome = ItemOutcome.Written, At = clock.GetUtcNow(), Proof = item.Proof?.Restarted(clock.GetUtcNow()) },
        StepResult.Failed failed => Failed(item, failed.Failure),
        StepResult.NotYet { Why: ItemFailure.ProviderUnavailable why } => Failed(item, why with { Tries = tries }),
        StepResult.NotYet wait => Failed(item, wait.Why),
        _ => throw new InvalidOperationException($"Unexpected result {result}."),
    };

    /// <summary>Some items met a passing error: keep what was written, come back later.</summary>
    private async Task PauseAsync(WorkLease work, Request request, RequestItem[] items, TimeSpan pause, CancellationToken cancellationToken)
    {
        if (!items.SequenceEqual(request.Items))
        {
            await store.CommitAsync(Next(request, request with { Items = items }, Transition.Record), cancellationToken);
        }

        await queue.PostponeAsync(work, clock.GetUtcNow() + pause, cancellationToken);
    }

    private async Task VerifyNextAsync(WorkLease work, Request request, RequestItem[] items, CancellationToken cancellationToken)
    {
        var change = Next(request, request with { State = RequestState.Verifying, Items = items }, Transition.Record) with
        {
            Finishes = work,
            Work = [new WorkItem(request.Id, WorkStep.Verify, clock.GetUtcNow() + options.FirstCheck)],
        };
        await store.CommitAsync(change, cancellationToken);
    }

    private RequestItem Failed(RequestItem item, ItemFailure failure) =>
        item with { Outcome = ItemOutcome.Failed, Failure = failure, At = clock.GetUtcNow() };

    private static TimeSpan Longer(TimeSpan? one, TimeSpan other) => one is { } first && first > other ? first : other;
}
