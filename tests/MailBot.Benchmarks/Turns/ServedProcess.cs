using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace MailBot.Benchmarks.Turns;

/// <summary>One server in a process of its own, so that its processor time is nobody else's, and the line over which it tells it.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServedProcess(Process process, string told)
    {
        this.process = process;
        Told = told.Split(' ');
        Address = IPEndPoint.Parse(Told[0]);
    }

    /// <summary>Where it listens, and whatever else its kind says.</summary>
    public IReadOnlyList<string> Told { get; }

    public IPEndPoint Address { get; }

    public static async Task<ServedProcess> StartAsync(params string[] kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [ChatServer.Verb, .. kind]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        // As a program is run that configures nothing: this one has it off for its own first reports.
        start.Environment["DOTNET_TieredPGO"] = "1";
        var process = Process.Start(start)!;
        var told = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server {string.Join(' ', kind)} didn't start.");
        return new ServedProcess(process, told);
    }

    public async Task<Usage> UsageAsync()
    {
        var told = (await AskAsync("usage")).Split(' ');
        return new Usage(double.Parse(told[0], CultureInfo.InvariantCulture), long.Parse(told[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Bytes that are alive after a full collection.</summary>
    public async Task<long> HeapAsync() => long.Parse(await AskAsync("heap"), CultureInfo.InvariantCulture);

    public async Task<string> AskAsync(string question)
    {
        await process.StandardInput.WriteLineAsync(question);
        await process.StandardInput.FlushAsync();
        return await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server ended when asked: {question}");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

/// <param name="Processor">Milliseconds of processor time since the process began.</param>
/// <param name="Allocated">Bytes allocated since then.</param>
internal sealed record Usage(double Processor, long Allocated)
{
    public static Usage operator -(Usage later, Usage earlier) => new(later.Processor - earlier.Processor, later.Allocated - earlier.Allocated);
}
