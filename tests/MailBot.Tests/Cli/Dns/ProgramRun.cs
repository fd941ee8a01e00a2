using System.Diagnostics;
using System.Globalization;

namespace MailBot.Tests.Cli.Dns;

/// <summary>The built program, run as a process of its own.</summary>
internal sealed record ProgramRun(int ExitCode, IReadOnlyList<string> Output, string Errors)
{
    public static async Task<ProgramRun> OfAsync(params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(Start(arguments))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return await EndedAsync(process, output, errors);
    }

    /// <summary>Interrupted as soon as it has said something.</summary>
    public static async Task<ProgramRun> InterruptedAsync(params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(Start(arguments))!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var run = await EndedAsync(process, rest, errors);
        return run with { Output = [first ?? "", .. run.Output] };
    }

    /// <summary>Ignored signals are inherited. Linux tells them as a mask, in which SIGINT is the second bit.</summary>
    public static bool IsInterruptIgnored => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (ulong.Parse(ignored.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    private static ProcessStartInfo Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mailbot.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["LANG"] = "C.UTF-8";
        return start;
    }

    private static async Task<ProgramRun> EndedAsync(Process process, Task<string> output, Task<string> errors)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(process.ExitCode, (await output).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), await errors);
    }
}
