using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MailBot.Workers;

/// <summary>Runs due work: woken by every change, polling only as the fallback.</summary>
internal sealed partial class ExecutionWorker(
    Executor executor, IWorkQueue queue, WorkSignal signal, TimeProvider clock, ILogger<ExecutionWorker> log) : BackgroundService
{
    /// <summary>Another instance may have committed work that this one was not told of.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await RunOnceAsync(stoppingToken)) continue;
            await SleepAsync(stoppingToken);
        }
    }

    /// <returns>True when there may be more to do at once.</returns>
    private async Task<bool> RunOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await executor.RunDueAsync(stoppingToken) > 0;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // The worker must outlive every fault: the step's lease ends and it is tried again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            WorkFault(log, fault);
            return false;
        }
    }

    private async Task SleepAsync(CancellationToken stoppingToken)
    {
        try
        {
            var due = await queue.NextDueAsync(stoppingToken);
            var pause = due is { } at ? at - clock.GetUtcNow() : LongestSleep;
            pause = pause < TimeSpan.FromMilliseconds(20) ? TimeSpan.FromMilliseconds(20) : pause > LongestSleep ? LongestSleep : pause;
            await signal.WaitAsync(pause, clock, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; leased steps are taken over when their lease ends.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of a request met a fault; it is tried again when its lease ends")]
    private static partial void WorkFault(ILogger log, Exception fault);
}
