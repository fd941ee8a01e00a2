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

    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(20);

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
            await signal.WaitAsync(await PauseAsync(stoppingToken), clock, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; leased steps are taken over when their lease ends.
        }
    }

    private async Task<TimeSpan> PauseAsync(CancellationToken stoppingToken)
    {
        try
        {
            var pause = await queue.NextDueAsync(stoppingToken) is { } due ? due - clock.GetUtcNow() : LongestSleep;
            return pause < ShortestSleep ? ShortestSleep : pause > LongestSleep ? LongestSleep : pause;
        }
#pragma warning disable CA1031 // A database that restarts is no reason for the bot to end: what ends this worker ends the program.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            QueueFault(log, fault);
            return LongestSleep;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due next can't be read; trying again")]
    private static partial void QueueFault(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of a request met a fault; it is tried again when its lease ends")]
    private static partial void WorkFault(ILogger log, Exception fault);
}
