using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows "is writing" while a message is being answered: first after a delay, then again and again; a message sent begins the delay anew.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan delay;
    private readonly TimeSpan period;
    private readonly TimeProvider clock;

    /// <param name="delay">Milliseconds before the first sign, 0 or more.</param>
    /// <param name="period">Milliseconds between signs, above 0.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
        : this(delay, period, TimeProvider.System)
    {
    }

    internal ShowTypingMiddleware(int delay, int period, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        this.delay = TimeSpan.FromMilliseconds(delay);
        this.period = TimeSpan.FromMilliseconds(period);
        this.clock = clock;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        var signs = new TypingSigns(turnContext, delay, period, clock, cancellationToken);
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            if (activities.Exists(activity => activity.Type == ActivityTypes.Message))
                await signs.RestartAsync().ConfigureAwait(false);
            return await send().ConfigureAwait(false);
        });
        try
        {
            await signs.RestartAsync().ConfigureAwait(false);
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await signs.EndAsync().ConfigureAwait(false);
        }
    }
}
