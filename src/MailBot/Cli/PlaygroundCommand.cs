using System.CommandLine;
using System.Globalization;
using MailBot.Options;
using MailBot.Playground;
using MailBot.Terminal.Teams;
using MailBot.Wiring;

namespace MailBot.Cli;

/// <summary>`mailbot playground config --as NAME`: lets somebody be a person of the simulated tenant in Microsoft's Agents Playground.</summary>
internal sealed class PlaygroundCommand
{
    private readonly CommonOptions common = new();
    private readonly Option<string> language = LanguageOption.Create();
    private readonly Option<string> name = new("--as") { Description = "Who sits in front of this window.", HelpName = "NAME", Required = true };
    private readonly Option<string?> target = new("--out") { Description = "Write into this folder (default: ./data/playground/NAME).", HelpName = "DIR" };
    private readonly Option<FileInfo> seed = new Option<FileInfo>("--seed") { Description = "The simulated tenant is founded from this file.", HelpName = "FILE" }.AcceptExistingOnly();

    public static Command Create() => new("playground", "The bot in Microsoft's Agents Playground.") { new PlaygroundCommand().Config() };

    private Command Config()
    {
        var command = new Command("config", "Write the playground's file for a person of the simulated tenant, and say how to start it.") { name, target, seed, common.Config, language };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (common.Configuration(parsed) is not { } configuration) return ExitCode.Wrong;
        var culture = LanguageOption.Culture(parsed, language);
        var options = ProgramOptions.Read(configuration);
        options.SeedFile = parsed.GetValue(seed)?.FullName;
        if (!options.IsSimulated || !options.Registration.IsEmpty) return await RefuseAsync(PlaygroundTexts.NoRehearsal(culture));
        switch (await KnownCompany.ReadAsync(options, folder: null, cancellationToken))
        {
            case KnownCompany.Read company:
                return await SeatAsync(parsed, options, company, culture, cancellationToken);
            case KnownCompany.Unreadable unreadable:
                return await RefuseAsync(string.Join(Environment.NewLine, unreadable.Problems));
            case var other:
                throw new InvalidOperationException($"Unexpected {other.GetType().Name}.");
        }
    }

    private async Task<int> SeatAsync(ParseResult parsed, ProgramOptions options, KnownCompany.Read company, CultureInfo culture, CancellationToken cancellationToken)
    {
        var people = company.Speakers;
        switch (PersonFinder.Find(people, parsed.GetValue(name)!))
        {
            case PersonMatch.Found { Person: var person }:
                var deciders = (string[])[.. options.Approvals.Approvers, .. options.Approvals.Deputies];
                return PlaygroundScene.Of(options.Tenant.Id, person, people, deciders, PlaygroundTeam.Of(company.Groups, options.Tenant.Id)) is { } scene
                    ? await WriteAsync(parsed.GetValue(target) ?? Path.Combine("data", "playground", PlaygroundFolder.Name(person, people)), scene, Start, culture, cancellationToken)
                    : await RefuseAsync(PlaygroundTexts.TooFew(people.Count, culture));
            case PersonMatch.Ambiguous several:
                return await RefuseAsync(PlaygroundTexts.Which(parsed.GetValue(name)!, several.Candidates, culture));
            default:
                return await RefuseAsync(PlaygroundTexts.Nobody(parsed.GetValue(name)!, people, culture));
        }

        string Start(string folder, TeamsPerson person) => PlaygroundStart.Line(folder, new Uri(new Uri(options.Bot.Url), "api/messages"), person, people);
    }

    private static async Task<int> WriteAsync(string folder, PlaygroundScene scene, Func<string, TeamsPerson, string> start, CultureInfo culture, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, PlaygroundFile.Name);
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(path, PlaygroundFile.Write(scene, culture), cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return await RefuseAsync(PlaygroundTexts.NotWritable(folder, fault.Message, culture));
        }

        await Console.Out.WriteLineAsync(PlaygroundTexts.Written(path, scene.Person, scene.TenantId, culture));
        await Console.Out.WriteLineAsync(start(folder, scene.Person));
        return ExitCode.Fine;
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return ExitCode.Wrong;
    }
}
