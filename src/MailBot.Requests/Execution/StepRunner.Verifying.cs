using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;

namespace MailBot.Requests.Execution;

public sealed partial class StepRunner
{
    /// <summary>Reads back what was written, until it is seen or there is no more time.</summary>
    public async Task VerifyAsync(WorkLease work, Request request, CancellationToken cancellationToken)
    {
        if (request.State != RequestState.Verifying)
        {
            await queue.FinishAsync(work, cancellationToken);
            return;
        }

        var read = await ReadBackAsync(request, work.Attempt, cancellationToken);
        var proof = await ProveAsync(read, cancellationToken);
        await ContinueAsync(work, request, proof, cancellationToken);
    }

    private async Task<Verification> ReadBackAsync(Request request, int attempt, CancellationToken cancellationToken)
    {
        var kind = kinds[request.Kind];
        var items = request.Items.ToArray();
        TimeSpan? pause = null;
        foreach (var item in request.Items.Where(i => i.Outcome == ItemOutcome.Written))
        {
            var looked = clock.GetUtcNow() - (item.At ?? clock.GetUtcNow());
            var result = await kind.VerifyAsync(item.Step, cancellationToken);
            if (result is StepResult.NotYet && looked < options.GiveUpLooking) pause = options.PauseAfter(attempt + 1);
            else items[item.Index] = Proved(item, result, looked);
        }

        return new Verification(kind, items, pause, []);
    }

    /// <summary>Goes on, ends, or begins again with what is dead. What a look found is stored before the next one.</summary>
    private async Task ContinueAsync(WorkLease work, Request request, Verification found, CancellationToken cancellationToken)
    {
        if (found.Dead.Count > 0)
        {
            await RecreateAsync(work, request, found, cancellationToken);
        }
        else if (found.Pause is not { } pause)
        {
            await FinishAsync(work, request, Judged(request, found.Items), Transition.Finish, cancellationToken);
        }
        else
        {
            if (!found.Items.SequenceEqual(request.Items)) await store.CommitAsync(Next(request, request with { Items = found.Items }, Transition.Record), cancellationToken);
            await queue.PostponeAsync(work, clock.GetUtcNow() + pause, cancellationToken);
        }
    }

    private RequestItem Proved(RequestItem item, StepResult result, TimeSpan looked) => result switch
    {
        StepResult.Done => item with { Outcome = ItemOutcome.Recorded, At = clock.GetUtcNow() },
        StepResult.Failed failed => Failed(item, failed.Failure),
        StepResult.NotYet { Why: ItemFailure.NotSeen } => Failed(item, new ItemFailure.NotSeen((int)looked.TotalSeconds)),
        StepResult.NotYet wait => Failed(item, wait.Why),
        _ => throw new InvalidOperationException($"Unexpected result {result}."),
    };

    /// <summary>The whole is what its items are.</summary>
    private Request Judged(Request request, RequestItem[] items)
    {
        var failed = items.Count(i => i.Outcome == ItemOutcome.Failed);
        var state = failed == 0 ? RequestState.Done : failed == items.Length ? RequestState.Failed : RequestState.Partial;
        return Ended(request, state) with { Items = items };
    }

    private Request Ended(Request request, RequestState state) => request with { State = state, FinishedAt = clock.GetUtcNow() };

    /// <summary>The end: outcome, journal, the requester's message and the end of the work in one transaction.</summary>
    private async Task FinishAsync(WorkLease work, Request current, Request ended, Transition transition, CancellationToken cancellationToken)
    {
        var change = Next(current, ended, transition) with
        {
            Finishes = work,
            Cards = [new CardTarget(current.Requester, CardView.Outcome)],
            Linked = ended.State == RequestState.Failed ? await ReleaseUndoneAsync(current, cancellationToken) : null,
        };
        await store.CommitAsync(change, cancellationToken);
    }

    private async Task<LinkedRequest?> ReleaseUndoneAsync(Request undoing, CancellationToken cancellationToken) =>
        undoing.Undoes is { } id && await store.FindAsync(id, cancellationToken) is { } original && original.UndoneBy == undoing.Id
            ? new LinkedRequest(original.Id, original.Version, null)
            : null;

    private Change Next(Request current, Request next, Transition transition)
    {
        next = next with { Version = current.Version + 1 };
        var facts = next.Failure is null ? null : next.Failure.GetType().Name;
        return new Change
        {
            Request = next,
            ExpectedVersion = current.Version,
            Audit = [new AuditEntry(next.Id, clock.GetUtcNow(), null, "MailBot", current.State, next.State, transition.ToString(), facts, "executor")],
        };
    }
}
