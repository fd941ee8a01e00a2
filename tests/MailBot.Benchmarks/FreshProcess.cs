using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace MailBot.Benchmarks;

/// <summary>The first report of a process: what starting costs.</summary>
internal static class FreshProcess
{
    private const int Times = 7;
    private const int RoundTrip = 20;
    private const int Waves = 4;
    private const int MostMilliseconds = 250;

    public static async Task RunAsync(ServerProcess server)
    {
        await server.SetRoundTripAsync(RoundTrip);
        List<double> whole = [], report = [];
        for (var n = 0; n < Times; n++)
        {
            var began = TimeProvider.System.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["fresh", server.Address.ToString(), Lab.Contoso]) { RedirectStandardOutput = true })!;
            var told = await process.StandardOutput.ReadLineAsync();
            await process.WaitForExitAsync();
            whole.Add(Mark.Milliseconds(began));
            report.Add(double.Parse(told!, CultureInfo.InvariantCulture));
        }

        var target = MostMilliseconds + (Waves * RoundTrip);
        Console.WriteLine($"fresh process at {RoundTrip} ms: whole {Mark.Percentile(whole, 0.5):F0} ms (target {target}: {Mark.Of(Mark.Percentile(whole, 0.5) <= target)}), of that the report {Mark.Percentile(report, 0.5):F0} ms");
    }

    public static async Task ReportAsync(string server, string domain)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var source = Lab.Source(IPEndPoint.Parse(server));
        await Lab.ReportAsync(source, domain);
        Console.WriteLine(Mark.Milliseconds(began));
    }
}
