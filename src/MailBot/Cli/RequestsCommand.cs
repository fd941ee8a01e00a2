using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MailBot.Listings;
using MailBot.Options;
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
        return command;
    }

    private static Command List(CommonOptions common)
    {
        var command = new Command("list", "The latest requests, newest first.");
        command.SetAction((parsed, token) => ReadAsync(common.Folder(parsed), async listing =>
        {
            foreach (var document in await listing.ListAsync(200, token)) Print(document, parsed.GetValue(common.Json), full: false);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static Command Show(CommonOptions common)
    {
        var number = new Argument<string>("number") { Description = "For example D-0001." };
        var command = new Command("show", "One request with its journal.") { number };
        command.SetAction((parsed, token) => ReadAsync(common.Folder(parsed), async listing =>
        {
            if (await listing.ShowAsync(parsed.GetValue(number)!, token) is { } document)
            {
                Print(document, parsed.GetValue(common.Json), full: true);
                return ExitCode.Fine;
            }

            await Console.Error.WriteLineAsync($"There is no request {parsed.GetValue(number)} in this data folder.");
            return ExitCode.ProblemsFound;
        }));
        return command;
    }

    private static Command Export(CommonOptions common)
    {
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("export", "The journal of all requests as CSV.") { file };
        command.SetAction((parsed, token) => ReadAsync(common.Folder(parsed), async listing =>
        {
            var csv = JournalCsv.Write(await listing.ListAsync(int.MaxValue, token));
            if (parsed.GetValue(file) is { } path) await File.WriteAllTextAsync(path, csv, token);
            else await Console.Out.WriteAsync(csv.AsMemory(), token);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static async Task<int> ReadAsync(DataFolder folder, Func<RequestListing, Task<int>> read)
    {
        if (!File.Exists(folder.Database))
        {
            await Console.Error.WriteLineAsync($"There is no database in {folder.Path}: name the bot's data folder with --data.");
            return ExitCode.Wrong;
        }

        await using var reader = await StoreReader.OpenAsync(folder);
        if (reader.IsRehearsal) await Console.Error.WriteLineAsync(Demonstration.Notice);
        return await read(reader.Requests);
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
