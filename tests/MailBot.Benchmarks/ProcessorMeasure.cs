using System.Diagnostics;

namespace MailBot.Benchmarks;

/// <summary>Processor time and memory of a report, the server's not counted.</summary>
internal static class ProcessorMeasure
{
    private const double MostMilliseconds = 15;
    private const int Warm = 50;

    public static async Task RunAsync(ServerProcess server, int runs)
    {
        using var source = Lab.Source(server.Address);
        for (var n = 0; n < Warm; n++) await Lab.ReportAsync(source, Lab.Contoso);
        using var self = Process.GetCurrentProcess();
        var (before, allocated) = (self.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        for (var n = 0; n < runs; n++) await Lab.ReportAsync(source, Lab.Contoso);
        self.Refresh();
        var each = (self.TotalProcessorTime - before).TotalMilliseconds / runs;
        var kilobytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / runs;
        Console.WriteLine($"processor per report {each:F2} ms (target {MostMilliseconds}: {Mark.Of(each <= MostMilliseconds)}), allocated {kilobytes:F0} KB, working set {self.WorkingSet64 >> 20} MB\n");
    }
}
