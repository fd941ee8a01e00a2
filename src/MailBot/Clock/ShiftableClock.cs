namespace MailBot.Clock;

/// <summary>
/// The one clock of the process. Only `/attendre` in a rehearsal moves it, in this conversation or in one before it on the same data; timers run in real time, so whoever waits for a due time
/// is woken by <see cref="Shifted"/> and looks again.
/// </summary>
internal sealed class ShiftableClock(TimeProvider real, TimeSpan shift = default) : TimeProvider
{
    private long shiftTicks = shift.Ticks;

    public event Action? Shifted;

    /// <summary>How far it is ahead of the real time.</summary>
    public TimeSpan Shift => TimeSpan.FromTicks(Interlocked.Read(ref shiftTicks));

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Shift;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock forward; it never goes back.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(by.Ticks);
        Interlocked.Add(ref shiftTicks, by.Ticks);
        Shifted?.Invoke();
    }
}
