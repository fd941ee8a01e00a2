using System.CommandLine;
using System.Text.Json;
using MailBot.Chat.Language.Reports;
using MailBot.Listings;
using MailBot.Options;
using MailBot.Requests.People;
using MailBot.Wiring;

namespace MailBot.Cli;

/// <summary>`mailbot understand [--as NAME] [--json]`: what the bot would take sentences for. It acts on none of them.</summary>
internal static class UnderstandCommand
{
    /// <param name="Speaker">Who « moi » is, as typed behind `--as`.</param>
    internal sealed record Dialogue(string Speaker, bool Json, TextReader Input, TextWriter Output);

    public static Command Create()
    {
        var common = new CommonOptions();
        var name = new Option<string?>("--as") { Description = "Who speaks (default: julie).", HelpName = "NAME" };
        var command = new Command("understand", "Read one sentence per line from standard input and say what the bot would take it for, without acting.")
        {
            name, common.Json, common.Data, common.Config,
        };
        command.SetAction(async (parsed, token) =>
        {
            if (common.Configuration(parsed) is not { } configuration) return ExitCode.Wrong;
            var folder = parsed.GetValue(common.Data) is null ? null : common.Folder(parsed);
            return await RunAsync(ProgramOptions.Read(configuration), folder, new Dialogue(parsed.GetValue(name) ?? "julie", parsed.GetValue(common.Json), Console.In, Console.Out), token);
        });
        return command;
    }

    /// <param name="folder">Null: the company as it is founded.</param>
    internal static async Task<int> RunAsync(ProgramOptions options, DataFolder? folder, Dialogue dialogue, CancellationToken cancellationToken)
    {
        switch (await KnownCompany.ReadAsync(options, folder, cancellationToken))
        {
            case KnownCompany.Unreadable unreadable:
                foreach (var problem in unreadable.Problems) await Console.Error.WriteLineAsync(problem);
                return ExitCode.Wrong;
            case KnownCompany.Read company when FirstPerson.Find(company.Speakers, dialogue.Speaker) is { } first:
                var reader = new SentenceReader(company.People, company.Groups, company.Domains);
                await ReadLinesAsync(reader, company.People.First(person => person.Key.ObjectId == first.AadObjectId), dialogue, cancellationToken);
                return ExitCode.Fine;
            default:
                return ExitCode.Wrong;
        }
    }

    private static async Task ReadLinesAsync(SentenceReader reader, Person speaker, Dialogue dialogue, CancellationToken cancellationToken)
    {
        while (await dialogue.Input.ReadLineAsync(cancellationToken) is { } line)
        {
            var understood = reader.Read(line, speaker);
            var shown = dialogue.Json ? JsonSerializer.Serialize(understood, ListingJson.Readable.UnderstoodSentence) : Line(understood, reader.Explain(line, speaker));
            await dialogue.Output.WriteLineAsync(shown.AsMemory(), cancellationToken);
            await dialogue.Output.FlushAsync(cancellationToken);
        }
    }

    private static string Line(UnderstoodSentence said, string note)
    {
        if (said.Command == "none") return $"none: {note}";
        (string Name, string? Value)[] facts =
        [
            ("address", said.Address), ("group", said.Group), ("add", Joined(said.Add)), ("remove", Joined(said.Remove)), ("number", said.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("domain", said.Domain), ("reason", said.Reason), ("ambiguous", Joined(said.Ambiguous)), ("unknown", Joined(said.Unknown)),
        ];
        return string.Join(" · ", facts.Where(fact => fact.Value is not null).Select(fact => $"{fact.Name}: {fact.Value}").Prepend(said.Command));
    }

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(", ", values);
}
