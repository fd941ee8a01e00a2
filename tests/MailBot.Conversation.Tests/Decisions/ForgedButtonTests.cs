using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.Conversation.Tests.Bench;

namespace MailBot.Conversation.Tests.Decisions;

/// <summary>Buttons that nobody was given: with the right id in the wrong hands, or with anything else in them.</summary>
public sealed class ForgedButtonTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static readonly Dictionary<string, string> NoInputs = [];

    [Theory]
    [InlineData("request.approve")]
    [InlineData("request.refuse")]
    [InlineData("request.ask")]
    [InlineData("request.cancel")]
    [InlineData("request.undo")]
    [InlineData("request.retry")]
    [InlineData("request.resend")]
    [InlineData("request.show")]
    [InlineData("request.refresh")]
    [InlineData("draft.send")]
    [InlineData("draft.edit")]
    [InlineData("draft.abandon")]
    [InlineData("form.continue")]
    public async Task BystanderWithTheRightIdAndVersion_LearnsAndChangesNothing(string verb)
    {
        var bot = shared.Bot;
        await shared.PendingAsync();
        var before = await bot.RequestAsync();
        var journal = (await bot.AuditAsync()).Count;
        var button = Forged.Button(verb, Forged.Data(verb, before.Id, before.Version.ToString(CultureInfo.InvariantCulture)));

        var answer = await bot.Client.ExecuteAsync(
            bot.Karim.Person, "1", button, new Dictionary<string, string> { ["reason"] = "Je ne veux pas", ["question"] = "Que se passe-t-il ?" }, TestContext.Current.CancellationToken);

        Assert.True(answer.Succeeded);
        Assert.True(await bot.QuietAsync());
        Assert.DoesNotContain("devis@", answer.Body, StringComparison.Ordinal);
        // « devis@ » alone is the example of every greeting; the address itself is the request's.
        Assert.DoesNotContain("devis@serrurerie.example", bot.Karim.Everything, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await bot.RequestAsync()).Version);
        Assert.Equal(journal, (await bot.AuditAsync()).Count);
        Assert.Single(await bot.SentAsync());
        Assert.Empty(bot.Writes);
    }

    [Theory]
    [InlineData("""{"verb":"request.approve","id":"no-such-request","version":2}""")]
    [InlineData("""{"verb":"request.approve","id":"ID","version":9999}""")]
    [InlineData("""{"verb":"request.approve","id":"ID","version":-1}""")]
    [InlineData("""{"verb":"request.approve","id":"ID"}""")]
    [InlineData("""{"verb":"request.approve","version":2}""")]
    [InlineData("""{"verb":"request.approve","id":"ID","version":"two"}""")]
    [InlineData("""{"verb":"request.approve","id":["ID"],"version":{"a":1}}""")]
    [InlineData("""{"verb":"request.approve","id":"ID","version":1e300}""")]
    [InlineData("""{"verb":"request.destroy","id":"ID","version":2}""")]
    [InlineData("""{"verb":"","id":"ID","version":2}""")]
    [InlineData("""{"verb":42,"id":"ID","version":2}""")]
    [InlineData("""{"verb":"digest.approve","rows":"ID:9999 ID:-1 ID"}""")]
    [InlineData("""{"verb":"digest.approve","rows":["ID:2"]}""")]
    [InlineData("""{"verb":"digest.approve"}""")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task ForgedButton_ChangesNothingAndIsNoFault(string data)
    {
        var bot = shared.Bot;
        await shared.PendingAsync();
        var before = await bot.RequestAsync();
        var button = Forged.Button("request.approve", data.Replace("ID", before.Id, StringComparison.Ordinal));
        var click = bot.Client.Activities.Execute(bot.Helene.Person, "1", button, NoInputs);
        click["value"]!["action"]!["data"] = JsonNode.Parse(button.GetProperty("data").GetRawText());

        var executed = await bot.Client.SendAsync(click, TestContext.Current.CancellationToken);
        var submit = bot.Client.Activities.Submit(bot.Helene.Person, "1", button, NoInputs);
        submit["value"] = JsonNode.Parse(button.GetProperty("data").GetRawText());
        var submitted = await bot.Client.SendAsync(submit, TestContext.Current.CancellationToken);

        Assert.InRange(executed.Status ?? 0, 200, 499);
        Assert.InRange(submitted.Status ?? 0, 200, 499);
        Assert.True(await bot.QuietAsync());
        Assert.Equal(before.Version, (await bot.RequestAsync()).Version);
        Assert.DoesNotContain("erreur imprévue", bot.Helene.Everything + CardText.Of(executed), StringComparison.Ordinal);
        Assert.Empty(bot.Writes);
    }
}
