using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace MailBot.Conversation.Tests.Bench;

/// <summary>The program itself, as built beside the tests, in a process of its own.</summary>
internal sealed class MailBotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> errors = new();

    private MailBotProcess(Process process) => this.process = process;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MailBotProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(DotNet)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mailbot.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var started = new MailBotProcess(Process.Start(start)!);
        started.process.ErrorDataReceived += (_, line) => started.errors.Enqueue(line.Data ?? "");
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs to the end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(string input, params string[] arguments) =>
        RunAsync(new Dictionary<string, string>(), input, arguments);

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(IReadOnlyDictionary<string, string> environment, string input, params string[] arguments)
    {
        await using var run = Start(environment, arguments);
        await run.process.StandardInput.WriteAsync(input.AsMemory(), Token);
        run.process.StandardInput.Close();
        var output = await run.process.StandardOutput.ReadToEndAsync(Token).WaitAsync(2 * Until.Bound, TimeProvider.System, Token);
        await run.process.WaitForExitAsync(Token);
        return (run.process.ExitCode, output, string.Join('\n', run.errors));
    }

    /// <summary>The first line of its output that begins so, and what follows on it.</summary>
    public async Task<string> LineAsync(string beginning)
    {
        while (await process.StandardOutput.ReadLineAsync(Token).AsTask().WaitAsync(Until.Bound, TimeProvider.System, Token) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal)) return line[beginning.Length..].Trim();
        }

        throw new InvalidOperationException($"It ended without saying {beginning}: {string.Join('\n', errors)}");
    }

    public bool HasEnded => process.HasExited;

    /// <summary>kill -9: nothing is flushed, nothing is told.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private static string DotNet { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
