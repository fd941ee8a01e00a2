using System.CommandLine;
using System.Globalization;
using MailBot.Options;
using MailBot.Terminal;
using MailBot.Terminal.Connector;
using MailBot.Wiring;

namespace MailBot.Cli;

/// <summary>`mailbot chat [--as NAME]`: a conversation in the terminal with the same bot in the same process.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var name = new Option<string?>("--as") { Description = "Who speaks first (default: julie).", HelpName = "NAME" };
        var language = new Option<string>("--lang") { Description = "Language of the terminal: fr or en.", DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong("fr", "en");
        var knobs = KnobsOption.Create();
        var seed = new Option<FileInfo>("--seed") { Description = "Found the simulated tenant from this file.", HelpName = "FILE" }.AcceptExistingOnly();
        var command = new Command("chat", "Talk to the bot in this terminal, on a simulated tenant.") { name, language, knobs, seed, common.Data, common.Config };
        command.SetAction(async (parsed, token) =>
        {
            if (common.Configuration(parsed) is not { } configuration) return ExitCode.Wrong;
            var folder = parsed.GetValue(common.Data) is null ? DataFolder.Temporary() : common.Folder(parsed);
            var options = ProgramOptions.Read(configuration, anonymous: true);
            options.Knobs = parsed.GetValue(knobs);
            options.SeedFile = parsed.GetValue(seed)?.FullName;
            return await RunAsync(options, folder, parsed.GetValue(name) ?? "julie", parsed.GetValue(language)!, token);
        });
        return command;
    }

    private static async Task<int> RunAsync(ProgramOptions options, DataFolder folder, string name, string language, CancellationToken cancellationToken)
    {
        if (!options.IsSimulated)
        {
            await Console.Error.WriteLineAsync("Tenant:Mode is Microsoft365: the terminal speaks for anybody, so it works on a simulated tenant only. Take the tenant out of the configuration, or use --config.");
            return ExitCode.Wrong;
        }

        var started = await BotHost.StartAsync(new BotSetup(options, folder, "http://127.0.0.1:0", Quietly: true), cancellationToken);
        if (started is BotStart.Refused refused) return refused.Tell();
        await using var host = ((BotStart.Started)started).Host;
        var people = await host.PeopleAsync(cancellationToken);
        if (FirstPerson.Find(people, name) is not { } first) return ExitCode.Wrong;

        await using var connector = await LoopbackConnector.StartAsync(new ConnectorSettings(people, host.TenantId), host.Clock, cancellationToken);
        using var http = new HttpClient();
        var terminal = new ChatTerminal(connector, http, host.Clock);
        return await terminal.RunAsync(Console.In, Console.Out, new TerminalOptions
        {
            Endpoint = host.Endpoint,
            FirstPerson = first,
            WaitForQuiet = host.WaitForQuietAsync,
            AdvanceClock = host.AdvanceAsync,
            Language = CultureInfo.GetCultureInfo(language),
            Notices = [Demonstration.Notice, folder.Path],
            Interactive = !Console.IsInputRedirected,
        }, cancellationToken);
    }
}
