namespace MailBot.Benchmarks;

/// <summary>Wall time of a warm report at several distances, against what its chain of questions costs at the least.</summary>
internal static class RoundTripMeasure
{
    private const int Waves = 4;
    private const int Allowance = 25;
    private const int Reports = 20;

    public static async Task RunAsync(ServerProcess server)
    {
        using var source = Lab.Source(server.Address);
        Console.WriteLine($"{"domain",-18} {"round trip",10} {"median ms",9} {"÷ (4 × RTT)",11}");
        foreach (var domain in Lab.Domains)
        {
            for (var n = 0; n < Reports; n++) await Lab.ReportAsync(source, domain);
            foreach (var roundTrip in new[] { 0, 5, 20, 50 })
            {
                await server.SetRoundTripAsync(roundTrip);
                var median = Mark.Percentile(await WallAsync(source, domain), 0.5);
                var target = domain == Lab.Contoso ? $"  target {Waves} × RTT + {Allowance} = {(Waves * roundTrip) + Allowance}: {Mark.Of(median <= (Waves * roundTrip) + Allowance)}" : "";
                Console.WriteLine($"{domain,-18} {roundTrip,7} ms {median,9:F1} {(roundTrip == 0 ? double.NaN : median / (Waves * roundTrip)),11:F2}{target}");
            }

            await server.SetRoundTripAsync(0);
        }

        Console.WriteLine();
    }

    private static async Task<List<double>> WallAsync(Dns.Lookup.IDnsSource source, string domain)
    {
        var wall = new List<double>();
        for (var n = 0; n < Reports; n++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await Lab.ReportAsync(source, domain);
            wall.Add(Mark.Milliseconds(began));
        }

        return wall;
    }
}
