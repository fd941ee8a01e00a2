using MailBot.Requests.Contracts;

namespace MailBot.Workers;

/// <summary>Whether anything is still going on that a person in front of the terminal waits for.</summary>
internal sealed class Quiet(Func<CancellationToken, Task<bool>> chatIsQuiet, IWorkQueue queue, TimeProvider clock)
{
    private static readonly TimeSpan Horizon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);

    /// <summary>No turn running, nothing to deliver, nothing due, no work leased or due within 30 s for a request that is being carried out.</summary>
    public async Task<bool> IsNowAsync(CancellationToken cancellationToken) =>
        await chatIsQuiet(cancellationToken)
        && !(await queue.NextDueAsync(cancellationToken) <= clock.GetUtcNow())
        && await queue.CountBusyAsync(clock.GetUtcNow() + Horizon, cancellationToken) == 0;

    /// <summary>Waits until it is quiet at two looks running.</summary>
    /// <returns>False when <paramref name="atMost"/> is over first.</returns>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        for (var quietLooks = 0; quietLooks < 2;)
        {
            if (clock.GetElapsedTime(started) > atMost) return false;
            quietLooks = await IsNowAsync(cancellationToken) ? quietLooks + 1 : 0;
            await Task.Delay(Look, clock, cancellationToken);
        }

        return true;
    }
}
