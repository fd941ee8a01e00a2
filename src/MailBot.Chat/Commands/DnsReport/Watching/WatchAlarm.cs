using MailBot.Chat.Delivery;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>Wakes the one who looks at watches: something is due at once. From the ring until it is heard the chat isn't quiet.</summary>
internal sealed class WatchAlarm(ChatQuiet quiet) : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly Lock gate = new();
    private IDisposable? rung;

    public void Ring()
    {
        lock (gate)
        {
            rung ??= quiet.Turn();
            if (bell.CurrentCount == 0) bell.Release();
        }
    }

    public void Heard()
    {
        lock (gate)
        {
            rung?.Dispose();
            rung = null;
        }
    }

    /// <summary>Until somebody rings, or the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ring = bell.WaitAsync(over.Token);
        await Task.WhenAny(ring, Task.Delay(atMost, clock, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        await ring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => bell.Dispose();
}
