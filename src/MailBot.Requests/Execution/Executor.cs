using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;

namespace MailBot.Requests.Execution;

/// <summary>
/// Carries out due work. At-least-once: a worker may die at any instruction, the next one takes the step over when the lease ends
/// and looks before it writes. Every change of state goes through the fence of the work that it finishes.
/// </summary>
public sealed class Executor(IWorkQueue queue, IRequestStore store, RequestService requests, StepRunner steps, ExecutionOptions options, TimeProvider clock)
{
    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Does what is due now.</summary>
    /// <returns>How many items were worked on; 0 means that nothing was due.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var claimed = await queue.ClaimAsync(owner, options.Lease, 4, cancellationToken);
        await Task.WhenAll(claimed.Select(work => RunLeasedAsync(work, cancellationToken)));
        return claimed.Count;
    }

    private async Task RunLeasedAsync(WorkLease work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = RenewAsync(work, stop);
        try
        {
            await RunAsync(work, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The lease was lost while working: whoever holds it now carries on.
        }
        finally
        {
            await stop.CancelAsync();
            await renewal;
        }
    }

    /// <summary>Keeps the lease while the step runs; a lease that is lost, or can't be renewed, stops the step.</summary>
    private async Task RenewAsync(WorkLease work, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.Lease / 2, clock, stop.Token);
                if (!await queue.RenewAsync(work, options.Lease, stop.Token)) return;
            }
        }
        catch (OperationCanceledException)
        {
            // The step has ended.
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task RunAsync(WorkLease work, CancellationToken cancellationToken)
    {
        var request = await store.FindAsync(work.RequestId, cancellationToken)
            ?? throw new InvalidOperationException($"Work is stored for the request {work.RequestId}, which does not exist.");
        switch (work.Step)
        {
            case WorkStep.Execute:
                await steps.ExecuteAsync(work, request, cancellationToken);
                break;
            case WorkStep.Verify:
                await steps.VerifyAsync(work, request, cancellationToken);
                break;
            case WorkStep.Expire:
                await ExpireAsync(work, request, cancellationToken);
                break;
            case WorkStep.NotifyDeputies:
                if (!await requests.NotifyDeputiesAsync(work, request, cancellationToken)) await LookAgainAsync(work, cancellationToken);
                break;
            case WorkStep.Remind:
                await RemindAsync(work, request, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"Unknown work step {work.Step}.");
        }
    }

    /// <summary>Nobody was told: because it is decided (then the work is over) or because somebody else changed it just now.</summary>
    private async Task LookAgainAsync(WorkLease work, CancellationToken cancellationToken)
    {
        var current = await store.FindAsync(work.RequestId, cancellationToken);
        if (current?.State == RequestState.Pending && (await requests.Deciders.AskedLaterAsync(current, cancellationToken)).Count > 0)
        {
            await queue.PostponeAsync(work, clock.GetUtcNow(), cancellationToken);
        }
        else
        {
            await queue.FinishAsync(work, cancellationToken);
        }
    }

    private async Task RemindAsync(WorkLease work, Request request, CancellationToken cancellationToken)
    {
        if (await requests.RemindAsync(work, request, cancellationToken) is { } again) await queue.PostponeAsync(work, again, cancellationToken);
        else await queue.FinishAsync(work, cancellationToken);
    }

    private async Task ExpireAsync(WorkLease work, Request request, CancellationToken cancellationToken)
    {
        var current = await requests.ExpireIfDueAsync(request, cancellationToken);
        if (current is { State: RequestState.Pending, Deadline: { } deadline }) await queue.PostponeAsync(work, deadline, cancellationToken);
        else await queue.FinishAsync(work, cancellationToken);
    }
}
