namespace MailBot.Storage;

/// <summary>Times are stored as unix milliseconds.</summary>
internal static class UnixTime
{
    public static long Now(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static long After(this TimeProvider clock, TimeSpan span) => (clock.GetUtcNow() + span).ToUnixTimeMilliseconds();

    public static long? ToUnix(this DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    public static DateTimeOffset ToTime(this long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? ToTime(this long? milliseconds) => milliseconds is { } known ? known.ToTime() : null;
}
