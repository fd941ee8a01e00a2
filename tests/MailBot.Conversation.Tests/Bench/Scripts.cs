using System.Text.Json;
using MailBot.Listings;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.SimulatedTenant;
using MailBot.Terminal;
using MailBot.Terminal.Cards;
using MailBot.Terminal.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Conversation.Tests.Bench;

/// <summary>Where a script is played.</summary>
public enum Stage
{
    /// <summary>`mailbot chat` in a process of its own, the script on standard input.</summary>
    Terminal,

    /// <summary>Activities over HTTP against a loopback Teams.</summary>
    Http,
}

/// <summary>Plays the same script in the terminal and over HTTP: sentences, numbers of buttons, /as, /attendre.</summary>
internal static class Scripts
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<Played> PlayAsync(Stage stage, string script, params (string Key, string Value)[] settings) =>
        PlayOnAsync(stage, "{}", script, settings);

    /// <param name="knobs">How the simulated tenant behaves, as JSON.</param>
    public static async Task<Played> PlayOnAsync(Stage stage, string knobs, string script, params (string Key, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("mailbot-script-").FullName;
        var file = Path.Combine(data, "knobs.json");
        await File.WriteAllTextAsync(file, knobs, Token);
        return stage == Stage.Terminal ? await InTerminalAsync(script, data, file, settings) : await OverHttpAsync(script, TenantKnobs.Read(file), settings);
    }

    private static async Task<Played> InTerminalAsync(string script, string data, string knobs, (string Key, string Value)[] settings)
    {
        var environment = settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value, StringComparer.Ordinal);
        try
        {
            var chat = await MailBotProcess.RunAsync(environment, script, "chat", "--as", "julie", "--data", data, "--knobs", knobs);
            Assert.True(chat.ExitCode == 0, chat.Output + chat.Errors);
            var listed = await MailBotProcess.RunAsync(environment, "", "requests", "list", "--json", "--data", data);
            Assert.True(listed.ExitCode == 0, listed.Errors);
            return new Played(Played.Flat(chat.Output), Sent(listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize(line, ListingJson.Default.RequestDocument)!)));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static List<RequestDocument> Sent(IEnumerable<RequestDocument> requests) =>
        [.. requests.Where(r => r.Number is not null).OrderBy(r => r.Number, StringComparer.Ordinal)];

    private static async Task<Played> OverHttpAsync(string script, TenantKnobs knobs, (string Key, string Value)[] settings)
    {
        await using var bot = await RunningBot.StartUnknownAsync(settings);
        bot.Tenant.Knobs = knobs with { ReplicationDelay = TimeSpan.Zero, SyncDelay = TimeSpan.Zero };
        var current = bot.Julie;
        var answers = new List<string>();
        await current.InstallAsync();
        foreach (var line in script.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Assert.True(await bot.QuietAsync(), $"still busy before: {line}");
            current = await StepAsync(bot, current, line, answers);
        }

        Assert.True(await bot.QuietAsync(), "still busy at the end");
        var listing = new RequestListing(bot.Host.Services.GetRequiredService<IRequestStore>(), bot.Host.Services.GetRequiredService<KindCatalogue>());
        return new Played(Played.Flat(string.Join('\n', bot.Connector.Changes.Select(c => CardText.Of(c.Activity)).Concat(answers))), Sent(await listing.ListAsync(100, Token)));
    }

    private static async Task<Room> StepAsync(RunningBot bot, Room current, string line, List<string> answers)
    {
        switch (TerminalLine.Parse(line))
        {
            case TerminalLine.As { Name: var name }:
                var next = bot.RoomOf(Assert.IsType<PersonMatch.Found>(PersonFinder.Find(bot.Connector.Settings.People, name)).Person.Name);
                await next.InstallAsync();
                return next;
            case TerminalLine.Wait { Duration: var duration }:
                await bot.Host.AdvanceAsync(TypedDuration.Parse(duration) ?? throw new ArgumentException(duration), Token);
                return current;
            case TerminalLine.Click { Number: var number, Rest: "" }:
                var card = current.Activities.Last(a => a.Card is not null);
                var action = CardRenderer.ActionsOf(card.Card!.Value).Single(a => a.Number == number);
                var answer = await bot.Client.ExecuteAsync(current.Person, card.Id, action.Json, new Dictionary<string, string>(), Token);
                Assert.True(answer.Succeeded, answer.Body);
                answers.Add(CardText.Of(answer));
                return current;
            default:
                await current.SayAsync(line);
                return current;
        }
    }
}
