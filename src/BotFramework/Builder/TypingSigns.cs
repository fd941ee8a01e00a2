using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The signs of one turn. None is on its way any more once one of the methods has returned.</summary>
internal sealed class TypingSigns(ITurnContext turn, TimeSpan delay, TimeSpan period, TimeProvider clock, CancellationToken cancellationToken)
{
    private volatile bool ended;
    private Round current;

    /// <summary>Begins the delay anew.</summary>
    public async Task RestartAsync()
    {
        await StopAsync(null).ConfigureAwait(false);
        if (ended)
            return;
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // A bot may send from several tasks: whichever round is put aside is stopped.
        await StopAsync(new Round(ShowAsync(stop.Token), stop)).ConfigureAwait(false);
        if (ended)
            await StopAsync(null).ConfigureAwait(false);
    }

    public Task EndAsync()
    {
        ended = true;
        return StopAsync(null);
    }

    private async Task StopAsync(Round next)
    {
        if (Interlocked.Exchange(ref current, next) is not { } before)
            return;
        await before.Stop.CancelAsync().ConfigureAwait(false);
        // Only a sign: whether it arrived changes nothing about the turn, and the turn's own outcome must not be hidden.
        await before.Showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        before.Stop.Dispose();
    }

    private async Task ShowAsync(CancellationToken stopped)
    {
        await Task.Delay(delay, clock, stopped).ConfigureAwait(false);
        while (true)
        {
            var sign = new Activity { Type = ActivityTypes.Typing, RelatesTo = turn.Activity.RelatesTo };
            sign.ApplyConversationReference(turn.Activity.GetConversationReference());
            // Past the turn's handlers on purpose: the sign is no answer.
            await turn.Adapter.SendActivitiesAsync(turn, [sign], stopped).ConfigureAwait(false);
            await Task.Delay(period, clock, stopped).ConfigureAwait(false);
        }
    }

    private sealed record Round(Task Showing, CancellationTokenSource Stop);
}
