namespace MailBot.Benchmarks;

/// <summary>A measured value beside its target.</summary>
internal static class Mark
{
    public static string Of(bool isGood) => isGood ? "ok" : "OVER";

    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    public static double Milliseconds(long from) => TimeProvider.System.GetElapsedTime(from).TotalMilliseconds;
}
