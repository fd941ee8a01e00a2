namespace MailBot.Requests.Execution;

/// <summary>How patiently requests are carried out and proved.</summary>
public sealed class ExecutionOptions
{
    /// <summary>First look after a write. Default 5 s; half a second on a simulated tenant. It doubles from there.</summary>
    public TimeSpan FirstCheck { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest pause between two looks. Default 1 min.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After this a write that nobody sees counts as not done. Default 15 min.</summary>
    public TimeSpan GiveUpLooking { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a write that met passing errors is tried in all. Default 8.</summary>
    public int Tries { get; init; } = 8;

    /// <summary>How long a worker holds a step before another may take it over. Default 60 s; renewed at half.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Doubling pauses: first, 2 × first, … up to the longest.</summary>
    public TimeSpan PauseAfter(int attempt)
    {
        var factor = Math.Pow(2, Math.Clamp(attempt - 1, 0, 20));
        var pause = FirstCheck * factor;
        return pause > LongestPause ? LongestPause : pause;
    }
}
