using System.Net;

namespace MailBot.Dns.Lookup.Live;

/// <summary>
/// How fast a zone's own servers may be asked, each for itself: a stranger's zone must not make us flood whoever it names.
/// A full bucket may be emptied at once; then a place comes free at every beat. What leaves without waiting is paid all the same.
/// </summary>
internal sealed class ServerPace(TimeProvider clock, int perSecond)
{
    /// <summary>Beyond so many, those that have nothing to pay any more are forgotten.</summary>
    private const int MostKept = 1024;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock door = new();
    private readonly TimeSpan beat = Second / perSecond;

    /// <summary>For each server when its bucket is full again (a token bucket written as the "theoretical arrival time" of ITU-T I.371).</summary>
    private readonly Dictionary<IPAddress, DateTimeOffset> full = [];

    /// <summary>Ends when this server may be asked.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any more; the place is lost.</exception>
    public async ValueTask WaitAsync(IPAddress server, CancellationToken cancellationToken)
    {
        var wait = Charge(server);
        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One question more.</summary>
    /// <returns>How long it should wait; none where there is still a place in this second.</returns>
    public TimeSpan Charge(IPAddress server)
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            if (full.Count >= MostKept) Forget(now);
            var at = full.TryGetValue(server, out var known) && known > now ? known : now;
            full[server] = at + beat;
            return at + beat - Second - now;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (server, at) in full)
        {
            if (at <= now) full.Remove(server);
        }
    }
}
