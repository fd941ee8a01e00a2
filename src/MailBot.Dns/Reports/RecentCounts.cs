namespace MailBot.Dns.Reports;

/// <summary>How often something happened within the last minute. Not for several threads at once.</summary>
internal sealed class RecentCounts(TimeProvider clock)
{
    /// <summary>With more than this, what is over a minute old is swept out: strangers mustn't fill the memory.</summary>
    private const int ManyKeys = 1000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<long>> times = new(StringComparer.Ordinal);
    private int sweepAt = ManyKeys;

    public int Keys => times.Count;

    public void Add(string key)
    {
        if (times.Count >= sweepAt) Sweep();
        if (!times.TryGetValue(key, out var queue)) times.Add(key, queue = new Queue<long>());
        queue.Enqueue(clock.GetTimestamp());
    }

    /// <summary>Null where one more is within the limit; else how long until it is.</summary>
    public TimeSpan? Wait(string key, int limit)
    {
        if (!times.TryGetValue(key, out var queue)) return null;
        while (queue.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= Window) queue.Dequeue();
        return queue.Count < limit ? null : Window - clock.GetElapsedTime(queue.Peek());
    }

    /// <summary>Counts one more where it is within the limit.</summary>
    /// <returns>As <see cref="Wait"/>.</returns>
    public TimeSpan? Refuse(string key, int limit)
    {
        if (Wait(key, limit) is { } wait) return wait;
        Add(key);
        return null;
    }

    private void Sweep()
    {
        foreach (var key in times.Where(t => t.Value.All(at => clock.GetElapsedTime(at) >= Window)).Select(t => t.Key).ToList()) times.Remove(key);
        sweepAt = Math.Max(ManyKeys, times.Count * 2);
    }
}
