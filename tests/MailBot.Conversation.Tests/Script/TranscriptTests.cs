using System.Text.Json;
using MailBot.Conversation.Tests.Bench;

namespace MailBot.Conversation.Tests.Script;

/// <summary>The conversation of the README, as a script on standard input.</summary>
public sealed class TranscriptTests
{
    private const string Conversation = """
        ajoute l’alias devis@serrurerie.example à ma boîte pour le formulaire
        ok
        /as hélène
        à valider
        approuver D-0001
        /as julie
        mes demandes

        """;

    [Fact]
    public async Task ScriptOfTwoPeople_EndsWithTheRequestDone()
    {
        var data = Directory.CreateTempSubdirectory("mailbot-script-").FullName;
        try
        {
            var chat = await MailBotProcess.RunAsync(Conversation, "chat", "--as", "julie", "--data", data);
            Assert.True(chat.ExitCode == 0, chat.Output + chat.Errors);
            Assert.Contains("Démonstration : aucune boîte réelle n", chat.Output, StringComparison.Ordinal);

            var shown = await MailBotProcess.RunAsync("", "requests", "show", "D-0001", "--json", "--data", data);
            Assert.Equal(0, shown.ExitCode);
            using var request = JsonDocument.Parse(shown.Output);
            Assert.Equal("D-0001", Text(request, "number"));
            Assert.Equal("AddAlias", Text(request, "kind"));
            Assert.Equal("Done", Text(request, "state"));
            Assert.Equal("Julie Martin", Text(request, "requester"));
            Assert.Equal("Hélène Moreau", Text(request, "decidedBy"));
            var item = Assert.Single(request.RootElement.GetProperty("items").EnumerateArray());
            Assert.Contains("devis@serrurerie.example", item.GetProperty("what").GetString(), StringComparison.Ordinal);
            Assert.Equal("Recorded", item.GetProperty("outcome").GetString());
            AssertJournal(request.RootElement.GetProperty("audit"));

            var held = await MailBotProcess.RunAsync("", "tenant", "show", "devis@serrurerie.example", "--json", "--data", data);
            Assert.Equal(0, held.ExitCode);
            using var holder = JsonDocument.Parse(held.Output);
            Assert.Equal("Julie Martin", Text(holder, "holder"));
            Assert.Equal("UserMailbox", Text(holder, "type"));
            Assert.Contains("devis@serrurerie.example", holder.RootElement.GetProperty("addresses").EnumerateArray().Select(a => a.GetString()));

            var log = await MailBotProcess.RunAsync("", "tenant", "log", "--json", "--data", data);
            Assert.Single(log.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains("\"effective\":true", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task SecondConversationOnTheSameData_BeginsAfterTheFirst()
    {
        var data = Directory.CreateTempSubdirectory("mailbot-script-").FullName;
        try
        {
            var knobs = Path.Combine(data, "knobs.json");
            await File.WriteAllTextAsync(knobs, """{"groups":[{"address":"devis","behaviour":"Slow","delay":"00:40:00"}]}""", TestContext.Current.CancellationToken);
            await MailBotProcess.RunAsync("crée l'adresse devis@ pour Julie et Karim\nok\n/as hélène\napprouver D-0001\n/attendre 30m\n", "chat", "--as", "julie", "--data", data, "--knobs", knobs);
            var second = await MailBotProcess.RunAsync("mes demandes\n/attendre 1h\nmontre D-0001\n", "chat", "--as", "julie", "--data", data);

            Assert.DoesNotContain("encore en cours", second.Output, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("plus tard que d’habitude (90 min)", second.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task NobodyOfThatName_IsWrongUsage()
    {
        var data = Directory.CreateTempSubdirectory("mailbot-script-").FullName;
        try
        {
            var chat = await MailBotProcess.RunAsync("aide\n", "chat", "--as", "gaston", "--data", data);
            Assert.Equal(2, chat.ExitCode);
            Assert.Contains("gaston", chat.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static void AssertJournal(JsonElement audit)
    {
        var lines = audit.EnumerateArray().ToList();
        Assert.Equal(["Draft", "Pending", "Approved", "Running", "Verifying", "Done"], lines.Select(l => l.GetProperty("to").GetString()));
        Assert.Equal("Hélène Moreau", lines[2].GetProperty("actor").GetString());
        Assert.All(lines, l => Assert.True(l.GetProperty("at").TryGetDateTimeOffset(out _) && l.TryGetProperty("from", out _) && l.TryGetProperty("reason", out _)));
    }

    private static string? Text(JsonDocument document, string name) => document.RootElement.GetProperty(name).GetString();
}
