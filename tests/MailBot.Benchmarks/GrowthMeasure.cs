using MailBot.Dns.Lookup;

namespace MailBot.Benchmarks;

/// <summary>From one domain to a thousand: one after another, and sixteen at a time.</summary>
internal static class GrowthMeasure
{
    private const int AtOnce = 16;
    private const int RoundTrip = 5;

    public static async Task RunAsync(ServerProcess server)
    {
        using var source = Lab.Source(server.Address);
        await server.SetRoundTripAsync(RoundTrip);
        Console.WriteLine($"{"domains",7} {"one by one",14} {"16 at a time",14}   (ms per report at {RoundTrip} ms)");
        foreach (var count in new[] { 1, 10, 100, 1000 })
        {
            var single = await EachAsync(source, count, 1);
            var parallel = await EachAsync(source, count, AtOnce);
            Console.WriteLine($"{count,7} {single,14:F2} {parallel,14:F2}");
        }

        await server.SetRoundTripAsync(0);
        Console.WriteLine();
    }

    private static async Task<double> EachAsync(IDnsSource source, int count, int atOnce)
    {
        var began = TimeProvider.System.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce };
        var open = 0;
        await Parallel.ForEachAsync(Lab.Copies.Take(count), options, async (domain, _) =>
        {
            var report = await Lab.ReportAsync(source, domain);
            Interlocked.Add(ref open, report.Questions.Undetermined);
        });
        if (open > 0) Console.WriteLine($"  {open} questions stayed open");
        return Mark.Milliseconds(began) / count;
    }
}
