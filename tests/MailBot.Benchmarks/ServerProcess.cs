using System.Diagnostics;
using System.Globalization;
using System.Net;
using MailBot.Dns.Tests.Wire;

namespace MailBot.Benchmarks;

/// <summary>The DNS server in a process of its own, so that its work isn't counted as the report's.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, IPEndPoint address) => (this.process, Address) = (process, address);

    public IPEndPoint Address { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server didn't start.");
        return new ServerProcess(process, IPEndPoint.Parse(address));
    }

    public async Task SetRoundTripAsync(int milliseconds)
    {
        await process.StandardInput.WriteLineAsync(milliseconds.ToString(CultureInfo.InvariantCulture));
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync();
    }

    /// <summary>Reads round trips from the standard input until it ends.</summary>
    public static async Task ServeAsync()
    {
        var zone = new WireZone([.. Lab.Zones(), .. Lab.CopiedZones()]);
        await using var server = new WireServer(zone.Answer);
        Console.WriteLine(server.Address);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            server.RoundTrip = TimeSpan.FromMilliseconds(int.Parse(line, CultureInfo.InvariantCulture));
            server.Forget();
            Console.WriteLine("ok");
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
