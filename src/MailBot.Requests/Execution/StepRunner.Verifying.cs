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

        var kind = kinds[request.Kind];
        var items = request.Items.ToArray();
        var waiting = false;
        foreach (var item in request.Items.Where(i => i.Outcome == ItemOutcome.Written))
        {
            var looked = clock.GetUtcNow() - (item.At ?? clock.GetUtcNow());
            var result = await kind.VerifyAsync(item.Step, cancellationToken);
            if (result is StepResult.NotYet && looked < options.GiveUpLooking) waiting = true;
            else items[item.Index] = Proved(item, result, looked);
        }

        if (waiting) await queue.PostponeAsync(work, clock.GetUtcNow() + options.PauseAfter(work.Attempt + 1), cancellationToken);
        else await FinishAsync(work, request, Judged(request, items), Transition.Finish, cancellationToken);
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
