using MailBot.Chat.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>Sees to the watches: when one is due, when one was begun or ended here, and now and then for what other instances left.</summary>
internal sealed partial class WatchWorker(WatchRounds rounds, WatchAlarm alarm, ChatQuiet quiet, TimeProvider clock, ILogger<WatchWorker> log) : BackgroundService
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (true)
        {
            try
            {
                await alarm.WaitAsync(await RoundAsync(stoppingToken), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <returns>How long to wait at most.</returns>
    private async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var busy = quiet.Turn();
            alarm.Heard();
            if (await rounds.RunDueAsync(cancellationToken) is not { } next) return Longest;
            var wait = next - clock.GetUtcNow();
            return wait < Least ? Least : wait > Longest ? Longest : wait;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end the program.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Fault(log, fault);
            return Longest;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, EventName = "DnsWatchFault", Message = "The watches of DNS changes met a fault; trying again")]
    private static partial void Fault(ILogger log, Exception fault);
}
