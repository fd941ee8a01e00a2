using System.Runtime.CompilerServices;

namespace MailBot.Dns.Propagation;

/// <summary>Looks whether a change has arrived: at the zone's own servers, which tell the truth, and at resolvers, which tell what people see.</summary>
public sealed class PropagationWatcher(PropagationServers servers, TimeProvider clock)
{
    /// <summary>One look at everybody, now. The watch that comes out says when to look next, or that it is over; an ended watch stays as it is.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the watch that went in is still good.</exception>
    public async Task<PropagationWatch> StepAsync(PropagationWatch watch, CancellationToken cancellationToken)
    {
        if (watch.End != PropagationEnd.Running) return watch;
        var round = await new PropagationLook(servers).AskAsync(watch.Awaited, cancellationToken);
        return PropagationRules.Advance(watch, round, clock.GetUtcNow(), Random.Shared.NextDouble());
    }

    /// <summary>Looks, waits and looks again until the watch is over; each look is told.</summary>
    public async IAsyncEnumerable<PropagationWatch> FollowAsync(PropagationWatch watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (watch.End == PropagationEnd.Running)
        {
            var wait = watch.NextLook - clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
            watch = await StepAsync(watch, cancellationToken);
            yield return watch;
        }
    }
}
