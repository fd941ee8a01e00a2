using System.CommandLine;

namespace MailBot.Cli;

/// <summary>The program's command line (README, "The program").</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("MailBot: company mail from a Microsoft Teams chat.")
        {
            ServeCommand.Create(),
            ChatCommand.Create(),
            RequestsCommand.Create(),
            TenantCommand.Create(),
            DoctorCommand.Create(),
            UnderstandCommand.Create(),
        };
        ServeCommand.MakeDefault(root);
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count == 0 ? parsed.InvokeAsync() : WrongUsageAsync(parsed);
    }

    /// <summary>Usage errors end with 2, not with the library's 1.</summary>
    private static async Task<int> WrongUsageAsync(ParseResult parsed)
    {
        await parsed.InvokeAsync();
        return ExitCode.Wrong;
    }
}
