using System.CommandLine;
using System.Runtime.CompilerServices;
using MailBot.Cli.Dns;

namespace MailBot.Cli;

/// <summary>The program's command line (README, "The program").</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("MailBot: company mail from a Microsoft Teams chat.") { DnsCommand.Create() };
        var diagnosticsOnly = arguments is [DnsCommand.Name, ..];
        if (!diagnosticsOnly) AddBot(root);
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count == 0 ? parsed.InvokeAsync() : WrongUsageAsync(parsed, diagnosticsOnly);
    }

    /// <summary>Diagnostics start at once: they load nothing of this.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddBot(RootCommand root)
    {
        root.Add(ServeCommand.Create());
        root.Add(ChatCommand.Create());
        root.Add(RequestsCommand.Create());
        root.Add(TenantCommand.Create());
        root.Add(DoctorCommand.Create());
        root.Add(UnderstandCommand.Create());
        root.Add(PlaygroundCommand.Create());
        root.Add(ManifestCommand.Create());
        ServeCommand.MakeDefault(root);
    }

    /// <summary>Usage errors end with 2, not with the library's 1.</summary>
    /// <param name="briefly">Without the help, so that a program that reads standard output gets documents and nothing else.</param>
    private static async Task<int> WrongUsageAsync(ParseResult parsed, bool briefly)
    {
        if (briefly)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.Wrong;
        }

        await parsed.InvokeAsync();
        return ExitCode.Wrong;
    }
}
