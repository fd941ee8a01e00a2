using MailBot.Chat.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>What goes on when its turn is over. Until it ends the chat isn't quiet; with the program it ends.</summary>
internal sealed partial class BackgroundWork(ChatQuiet quiet, ILogger<BackgroundWork> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly HashSet<Task> running = [];

    public CancellationToken Stopping => stopping.Token;

    public void Begin(Func<CancellationToken, Task> work)
    {
        var task = RunAsync(work);
        lock (gate) running.Add(task);
        _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        Task[] left;
        lock (gate) left = [.. running];
        await Task.WhenAll(left).WaitAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        using var busy = quiet.Turn();
        await Task.Yield();
        try
        {
            await work(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program ends; what was shown says how far it got.
        }
#pragma warning disable CA1031 // Nobody waits for it: the log is where a fault is seen.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Fault(log, fault);
        }
    }

    private void Forget(Task ended)
    {
        lock (gate) running.Remove(ended);
    }

    [LoggerMessage(Level = LogLevel.Error, EventName = "BackgroundFault", Message = "Work that outlived its turn met a fault")]
    private static partial void Fault(ILogger log, Exception fault);
}
