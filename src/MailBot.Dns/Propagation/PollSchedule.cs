namespace MailBot.Dns.Propagation;

/// <summary>When to look again: soon at first, then more and more seldom, and never all watches at one moment.</summary>
internal static class PollSchedule
{
    private const int QuickLooks = 8;

    private static readonly TimeSpan[] Steps =
        [TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5)];

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    /// <param name="watch">After the look.</param>
    /// <param name="jitter">0 to 1: up to a tenth more or less.</param>
    public static TimeSpan Next(PropagationWatch watch, DateTimeOffset now, double jitter)
    {
        var step = watch.InARow > 0 ? Steps[0] : Steps[Math.Clamp(watch.Looks - 1, 0, Steps.Length - 1)];
        var spread = step * (0.9 + (0.2 * jitter));
        return SoonestNews(watch, now) is { } news && news < spread ? news : spread;
    }

    /// <summary>Just after somebody's old value has run out, where the new one is there to be had or nobody can tell.</summary>
    private static TimeSpan? SoonestNews(PropagationWatch watch, DateTimeOffset now)
    {
        var isThere = watch.Published is not null || watch.Servers.All(s => s.Role == ServerRole.Resolver);
        if (!isThere || watch.Looks > QuickLooks) return null;
        var soonest = watch.Servers.Where(s => s.Role == ServerRole.Resolver && s.ExpectedAt > now).Min(s => s.ExpectedAt);
        var wait = soonest - now + TimeSpan.FromSeconds(1);
        return wait < Least ? Least : wait;
    }
}
