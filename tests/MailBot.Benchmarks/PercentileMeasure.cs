namespace MailBot.Benchmarks;

/// <summary>Many reports at one distance: what most see, and what the unlucky ones see.</summary>
internal static class PercentileMeasure
{
    private const int RoundTrip = 20;

    public static async Task RunAsync(ServerProcess server, int runs)
    {
        using var source = Lab.Source(server.Address);
        await server.SetRoundTripAsync(RoundTrip);
        var wall = new List<double>();
        for (var n = 0; n < runs; n++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await Lab.ReportAsync(source, Lab.Contoso);
            wall.Add(Mark.Milliseconds(began));
        }

        Console.WriteLine($"{runs} reports on {Lab.Contoso} at {RoundTrip} ms: p50 {Mark.Percentile(wall, 0.5):F1}, p95 {Mark.Percentile(wall, 0.95):F1}, worst {wall.Max():F1} ms\n");
        await server.SetRoundTripAsync(0);
    }
}
