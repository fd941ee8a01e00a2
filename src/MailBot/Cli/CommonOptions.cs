using System.CommandLine;
using MailBot.Options;
using Microsoft.Extensions.Configuration;

namespace MailBot.Cli;

/// <summary>Options that several commands share.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Data { get; } = new("--data") { Description = "The data folder (default: ./data; for chat: a fresh temporary folder).", HelpName = "DIR" };

    public Option<string?> Config { get; } = new("--config") { Description = "The configuration file (default: ./appsettings.json where there is one).", HelpName = "FILE" };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON document per line and nothing else." };

    public DataFolder Folder(ParseResult parsed) => new(Path.GetFullPath(parsed.GetValue(Data) ?? "data"));

    /// <summary>Configuration file, then environment variables (Approvals__Approvers__0=…).</summary>
    /// <returns>Null, with a sentence on standard error, when the file can't be read.</returns>
    public IConfiguration? Configuration(ParseResult parsed)
    {
        var file = parsed.GetValue(Config);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(file ?? "appsettings.json"), optional: file is null, reloadOnChange: false)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (Exception fault) when (fault is FileNotFoundException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The configuration can't be read: {fault.InnerException?.Message ?? fault.Message}");
            return null;
        }
    }
}
