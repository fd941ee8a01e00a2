using System.CommandLine;
using System.Globalization;
using MailBot.AppPackage;
using MailBot.Options;

namespace MailBot.Cli;

/// <summary>`mailbot manifest pack`: the package that is uploaded to Teams.</summary>
internal sealed class ManifestCommand
{
    private readonly CommonOptions common = new();
    private readonly Option<string> language = LanguageOption.Create();
    private readonly Option<string?> source = new("--source") { Description = "Take manifest.json, en.json, color.png and outline.png from this folder (default: those in the program).", HelpName = "DIR" };
    private readonly Option<string?> target = new("--out") { Description = "Write to this file (default: ./mailbot-teams.zip).", HelpName = "FILE" };

    private readonly Dictionary<PackageField, Option<string?>> fields = new()
    {
        [PackageField.BotId] = Field(PackageField.BotId, "The application id of the bot's registration (default: MicrosoftAppId of the configuration).", "GUID"),
        [PackageField.AppId] = Field(PackageField.AppId, "The id of the Teams app, the same for ever (default: derived from the bot's).", "GUID"),
        [PackageField.Version] = Field(PackageField.Version, "Raised at every upload (default: the manifest's).", "1.0.0"),
        [PackageField.Developer] = Field(PackageField.Developer, "Who answers for the app.", "NAME"),
        [PackageField.Website] = Field(PackageField.Website, "Their page.", "HTTPS"),
        [PackageField.Privacy] = Field(PackageField.Privacy, "Their privacy notice.", "HTTPS"),
        [PackageField.Terms] = Field(PackageField.Terms, "Their terms of use.", "HTTPS"),
    };

    public static Command Create() => new("manifest", "The Teams app package.") { new ManifestCommand().Pack() };

    private static Option<string?> Field(PackageField field, string description, string value) => new(field.Option) { Description = description, HelpName = value };

    private Command Pack()
    {
        var command = new Command("pack", "Fill in the manifest, check it, and write the zip that Teams takes as an app.");
        foreach (var field in PackageField.All) command.Options.Add(fields[field]);
        foreach (var option in (Option[])[source, target, common.Config, language]) command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (common.Configuration(parsed) is not { } configuration) return ExitCode.Wrong;
        var culture = LanguageOption.Culture(parsed, language);
        var files = parsed.GetValue(source) is { } folder ? await PackageFiles.ReadAsync(folder, cancellationToken) : PackageFiles.Embedded();
        return TeamsAppPackage.Build(files, Settings(parsed, Registration.Read(configuration))) switch
        {
            PackageResult.Packed packed => await WriteAsync(packed, parsed.GetValue(target) ?? "mailbot-teams.zip", culture, cancellationToken),
            PackageResult.Refused refused => await RefuseAsync(refused.Problems.Select(problem => PackageProblemTexts.Say(problem, culture)), culture),
            var other => throw new InvalidOperationException($"Unexpected {other.GetType().Name}."),
        };
    }

    private Dictionary<PackageField, string> Settings(ParseResult parsed, Registration registration)
    {
        var settings = new Dictionary<PackageField, string>();
        if (!registration.IsEmpty) settings[PackageField.BotId] = registration.MicrosoftAppId;
        foreach (var (field, option) in fields)
        {
            if (parsed.GetValue(option) is { } value) settings[field] = value.Trim();
        }

        return settings;
    }

    private static async Task<int> WriteAsync(PackageResult.Packed packed, string path, CultureInfo culture, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(path, packed.Zip, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return await RefuseAsync([PackageProblemTexts.NotWritable(path, fault.Message, culture)], culture);
        }

        await Console.Out.WriteLineAsync(PackageProblemTexts.Written(packed, path, culture));
        return ExitCode.Fine;
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> sentences, CultureInfo culture)
    {
        foreach (var sentence in sentences.Append(PackageProblemTexts.NothingWritten(culture))) await Console.Error.WriteLineAsync(sentence);
        return ExitCode.Wrong;
    }
}
