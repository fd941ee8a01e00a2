using MailBot.Requests.Execution;
using MailBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Tests.Workers;

public sealed class ExecutionWorkerTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly BrokenQueue queue = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DatabaseAwayForAWhile_TheWorkerWaitsForIt()
    {
        using var signal = new WorkSignal();
        // Nothing is ever claimed, so the executor comes to none of the parts that it lacks.
        var executor = new Executor(queue, null!, null!, null!, new ExecutionOptions(), clock);
        using var worker = new ExecutionWorker(executor, queue, signal, clock, NullLogger<ExecutionWorker>.Instance);
        await worker.StartAsync(Token);

        await ReachesAsync(worker, () => queue.Refused >= 6);
        queue.Repair();
        await ReachesAsync(worker, () => queue.Answered >= 4);
        await worker.StopAsync(Token);
    }

    private async Task ReachesAsync(ExecutionWorker worker, Func<bool> reached)
    {
        while (!reached())
        {
            Assert.False(worker.ExecuteTask!.IsCompleted, "the worker ended");
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
        }
    }
}
