using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows "is writing" while a message is being answered: first after a delay, then again and again.</summary>
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

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTyping(turnContext, answered.Token);
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await answered.CancelAsync().ConfigureAwait(false);
            // Only a sign: whether it arrived changes nothing about the turn, and the turn's own outcome must not be hidden.
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowTyping(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var sign = new Activity { Type = ActivityTypes.Typing, RelatesTo = turnContext.Activity.RelatesTo };
            sign.ApplyConversationReference(turnContext.Activity.GetConversationReference());
            // Past the turn's handlers on purpose: the sign is no answer.
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [sign], cancellationToken).ConfigureAwait(false);
            await Task.Delay(period, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
