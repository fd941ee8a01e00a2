namespace MailBot.Dns.Lookup.Live;

/// <summary>How long the latest answers took.</summary>
internal sealed class Latencies
{
    private const int Kept = 31;

    private readonly Lock door = new();
    private readonly long[] latest = new long[Kept];
    private int count;

    public void Add(TimeSpan elapsed)
    {
        lock (door) latest[count++ % Kept] = elapsed.Ticks;
    }

    /// <summary>Zero while nothing is known.</summary>
    public TimeSpan Median()
    {
        Span<long> sorted = stackalloc long[Kept];
        lock (door)
        {
            latest.CopyTo(sorted);
            sorted = sorted[..Math.Min(count, Kept)];
        }

        if (sorted.IsEmpty) return TimeSpan.Zero;
        sorted.Sort();
        return TimeSpan.FromTicks(sorted[sorted.Length / 2]);
    }
}
