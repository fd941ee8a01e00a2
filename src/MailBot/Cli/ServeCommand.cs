using System.CommandLine;
using MailBot.Options;
using MailBot.Wiring;

namespace MailBot.Cli;

/// <summary>`mailbot [serve]`: the bot.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("serve", "Run the bot (the default).") { common.Data, common.Config };
        command.SetAction((parsed, token) => RunAsync(common, parsed, token));
        return command;
    }

    /// <summary>`mailbot` alone serves.</summary>
    public static void MakeDefault(RootCommand root)
    {
        var common = new CommonOptions();
        root.Options.Add(common.Data);
        root.Options.Add(common.Config);
        root.SetAction((parsed, token) => RunAsync(common, parsed, token));
    }

    private static async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (common.Configuration(parsed) is not { } configuration) return ExitCode.Wrong;
        var options = ProgramOptions.Read(configuration);
        var started = await BotHost.StartAsync(new BotSetup(options, common.Folder(parsed), options.Bot.Url, Quietly: false), cancellationToken);
        if (started is BotStart.Refused refused) return refused.Tell();
        await using var host = ((BotStart.Started)started).Host;
        if (options.IsSimulated) Console.WriteLine(Demonstration.Notice);
        Console.WriteLine($"MailBot: {host.Endpoint} · data {host.Folder.Path}");
        Console.WriteLine("Talk to it: mailbot chat, or Microsoft's Agents Playground with this address (README).");
        await host.WaitForEndAsync(cancellationToken);
        return ExitCode.Fine;
    }
}
