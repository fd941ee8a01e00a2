using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport.Weekly;

/// <summary>Looks now and then whether a weekly check is due. The first time a while after the start: nobody waits for it.</summary>
internal sealed partial class WeeklyWorker(WeeklyCheck check, ChatOptions options, TimeProvider clock, ILogger<WeeklyWorker> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.WeeklyDns.Enabled) return;
        await Task.Delay(First, clock, stoppingToken);
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                await check.RunDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database or a provider that is away for a moment must not end the program.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Fault(log, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, EventName = "WeeklyDnsFault", Message = "The weekly look at the company's domains met a fault; trying again later")]
    private static partial void Fault(ILogger log, Exception fault);
}
