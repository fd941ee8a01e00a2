using System.Globalization;

namespace MailBot.Terminal.Teams;

/// <summary>Activity ids as Teams makes them: milliseconds, always growing, never twice the same.</summary>
internal sealed class ActivityIds(TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _last;

    public string Next()
    {
        lock (_gate)
        {
            _last = Math.Max(_last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
            return _last.ToString(CultureInfo.InvariantCulture);
        }
    }
}
