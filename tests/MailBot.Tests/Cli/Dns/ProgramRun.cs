using System.Diagnostics;

namespace MailBot.Tests.Cli.Dns;

/// <summary>The built program, run as a process of its own.</summary>
internal sealed record ProgramRun(int ExitCode, IReadOnlyList<string> Output, string Errors)
{
    public static async Task<ProgramRun> OfAsync(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mailbot.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(process.ExitCode, (await output).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), await errors);
    }
}
