using System.Text.Json;
using MailBot.Options;
using MailBot.Terminal.Teams;
using MailBot.Wiring;
using Microsoft.Extensions.Configuration;

namespace MailBot.Benchmarks.Turns;

/// <summary>MailBot itself, on a fresh SQLite file, as the program puts it together.</summary>
internal static class MailBotServer
{
    public const string Kind = "mailbot";

    /// <param name="tenant">Address and id of the simulated tenant.</param>
    public static async Task ServeAsync(string[] tenant)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Tenant:Mode", "Simulated"),
            new("Tenant:Address", $"http://{tenant[0]}/"),
            new("Tenant:Id", tenant[1]),
            new("Verification:FirstCheck", "0.02"),
        ]).Build();
        var folder = DataFolder.Temporary();
        var started = await BotHost.StartAsync(new BotSetup(ProgramOptions.Read(configuration), folder, "http://127.0.0.1:0", Quietly: true), CancellationToken.None);
        if (started is BotStart.Refused refused)
        {
            refused.Tell();
            return;
        }

        await using (var host = ((BotStart.Started)started).Host)
        {
            Console.WriteLine(host.Endpoint.Authority);
            await ChatServer.AnswerAsync(question => AnswerAsync(host, question));
        }

        Directory.Delete(folder.Path, recursive: true);
    }

    private static async Task<string> AnswerAsync(BotHost host, string question) => question switch
    {
        "people" => JsonSerializer.Serialize(await host.PeopleAsync(CancellationToken.None), PeopleJson.Default.IReadOnlyListTeamsPerson),
        "quiet" => (await host.WaitForQuietAsync(CancellationToken.None)).ToString(),
        _ => throw new InvalidOperationException(question),
    };
}
