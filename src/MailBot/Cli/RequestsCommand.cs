using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MailBot.Listings;
using MailBot.Options;
using MailBot.Storage;
using MailBot.Wiring;

namespace MailBot.Cli;

/// <summary>`mailbot requests list|show|export`: what was asked, decided and done. Reads the database, starts nothing.</summary>
internal static class RequestsCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("requests", "What was asked, decided and done.") { List(common), Show(common), Export(common) };
        command.Options.Add(common.Data);
        common.Data.Recursive = true;
        common.Json.Recursive = true;
        command.Options.Add(common.Json);
        common.Config.Recursive = true;
        command.Options.Add(common.Config);
        return command;
    }

    private static Command List(CommonOptions common)
    {
        var command = new Command("list", "The latest requests, newest first.");
        command.SetAction((parsed, token) => ReadAsync(common, parsed, async listing =>
        {
            foreach (var document in await listing.ListAsync(200, token)) Print(document, parsed.GetValue(common.Json), full: false);
            return ExitCode.Fine;
        }, token));
        return command;
    }

    private static Command Show(CommonOptions common)
    {
        var number = new Argument<string>("number") { Description = "For example D-0001." };
        var command = new Command("show", "One request with its journal.") { number };
        command.SetAction((parsed, token) => ReadAsync(common, parsed, async listing =>
        {
            if (await listing.ShowAsync(parsed.GetValue(number)!, token) is { } document)
            {
                Print(document, parsed.GetValue(common.Json), full: true);
                return ExitCode.Fine;
            }

            await Console.Error.WriteLineAsync($"There is no request {parsed.GetValue(number)} in this database.");
            return ExitCode.ProblemsFound;
        }, token));
        return command;
    }

    private static Command Export(CommonOptions common)
    {
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("export", "The journal of all requests as CSV.") { file };
        command.SetAction((parsed, token) => ReadAsync(common, parsed, async listing =>
        {
            var csv = JournalCsv.Write(await listing.ListAsync(int.MaxValue, token));
            if (parsed.GetValue(file) is { } path) await File.WriteAllTextAsync(path, csv, token);
            else await Console.Out.WriteAsync(csv.AsMemory(), token);
            return ExitCode.Fine;
        }, token));
        return command;
    }

    private static async Task<int> ReadAsync(CommonOptions common, ParseResult parsed, Func<RequestListing, Task<int>> read, CancellationToken cancellationToken)
    {
        if (common.Configuration(parsed) is not { } configuration) return ExitCode.Wrong;
        var (options, folder) = (ProgramOptions.Read(configuration), common.Folder(parsed));
        if (Unreadable(options, folder) is { } problem) return await WrongAsync(problem);
        await using var reader = await StoreReader.OpenAsync(folder, options, cancellationToken);
        if (reader.Database is not MigrationResult.Ready) return await WrongAsync(reader.Database.ToString());
        if (reader.IsRehearsal) await Console.Error.WriteLineAsync(Demonstration.Notice);
        return await read(reader.Requests);
    }

    /// <summary>Mistakes in other sections don't keep anybody from reading.</summary>
    private static string? Unreadable(ProgramOptions options, DataFolder folder)
    {
        if (options.Mistakes.Find(m => m.StartsWith(StorageSection.Name + ":", StringComparison.Ordinal)) is { } mistake) return mistake;
        return options.Storage.IsPostgres || File.Exists(folder.Database)
            ? null
            : $"There is no database in {folder.Path}: name the bot's data folder with --data, or its configuration with --config.";
    }

    private static async Task<int> WrongAsync(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        return ExitCode.Wrong;
    }

    private static void Print(RequestDocument document, bool json, bool full)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(document, ListingJson.Readable.RequestDocument));
            return;
        }

        var what = string.Join("; ", document.Items.Select(i => $"{i.What} [{i.Outcome}{(i.Failure is null ? "" : $": {i.Failure}")}]"));
        Console.WriteLine($"{document.Number ?? "draft",-7} {document.State,-9} {document.Requester}: {(what.Length > 0 ? what : document.Kind)}{(document.DecidedBy is null ? "" : $" · {document.DecidedBy}")}");
        if (!full) return;
        foreach (var line in document.Audit)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {line.At:yyyy-MM-dd HH:mm:ss} {line.Actor} · {line.Action} → {line.To} ({line.Surface}){(line.Reason is null ? "" : $": {line.Reason}")}"));
        }
    }
}
