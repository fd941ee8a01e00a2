using MailBot.Requests.Execution;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Delivery;

/// <summary>Delivers cards in the background, at once when something changed; looking now and then is only the fallback.</summary>
internal sealed partial class CardWriter(
    CardDelivery delivery, WorkSignal signal, DeliverySettings settings, TimeProvider clock, ILogger<CardWriter> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await delivery.DeliverDueAsync(stoppingToken) == 0) await signal.WaitAsync(settings.Poll, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                WriterFault(log, fault);
                await signal.WaitAsync(settings.Poll, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, EventName = "WriterFault", Message = "Cards could not be delivered; trying again")]
    private static partial void WriterFault(ILogger log, Exception fault);
}
