using System.Text.Json.Nodes;
using MailBot.Conversation.Tests.Bench;

namespace MailBot.Conversation.Tests.Input;

/// <summary>Bodies that are no activity: refused with 400, and the bot goes on.</summary>
public sealed class MalformedActivityTests(SharedBot shared) : IClassFixture<SharedBot>
{
    public static TheoryData<string> Bodies =>
    [
        "",
        " ",
        "{",
        "null",
        "[]",
        "\"message\"",
        "42",
        "{}",
        """{"type":"message"}""",
        """{"type":5,"text":"x"}""",
        """{"type":"message","type":""",
        "{\"text\":\"\\ud800\"}",
        new string('[', 50_000),
        """{"a":""" + new string('{', 5_000),
        "<activity/>",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task NoActivity_IsRefusedWith400(string body)
    {
        var bot = shared.Bot;

        var answer = await bot.Client.SendAsync(body, TestContext.Current.CancellationToken);

        Assert.Equal(400, answer.Status);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "type", "null" }, { "type", "\"\"" }, { "type", "7" },
        { "serviceUrl", "null" }, { "serviceUrl", "\"\"" }, { "serviceUrl", "{}" },
        { "from", "null" }, { "from", "[]" }, { "from", "{\"id\":5}" }, { "from", "\"Julie\"" },
        { "conversation", "null" }, { "conversation", "[1]" }, { "conversation", "{\"id\":{}}" },
        { "text", "5" }, { "text", "{}" }, { "entities", "{}" }, { "entities", "[null]" }, { "attachments", "\"x\"" },
        { "channelData", "\"x\"" }, { "timestamp", "\"yesterday\"" }, { "channelId", "null" }, { "recipient", "[]" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task ActivityWithAMemberOfTheWrongForm_IsRefusedWith400(string member, string value)
    {
        var bot = shared.Bot;
        var activity = bot.Client.Activities.Message(bot.Julie.Person, "ajoute l’alias devis@ à ma boîte");
        activity[member] = JsonNode.Parse(value);

        var answer = await bot.Client.SendAsync(activity, TestContext.Current.CancellationToken);

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain(bot.Julie.Activities, a => a.Offers("draft.send"));
    }

    [Fact]
    public async Task HugeBody_IsRefusedAndTheBotGoesOn()
    {
        var bot = shared.Bot;

        var answer = await bot.Client.SendAsync(new string('x', 2_000_000), TestContext.Current.CancellationToken);
        await bot.Julie.SayAsync("aide");

        // The connection may be closed on a client that goes on sending: then there is no status at all.
        Assert.True(answer.Status is 413 or null, $"{answer.Status}");
        await bot.Julie.ReadAsync("Ce que vous pouvez me demander");
    }

    [Fact]
    public async Task ActivityOfAnotherTenant_HasNoEffect()
    {
        var bot = shared.Bot;
        var elsewhere = Guid.NewGuid().ToString();
        var activity = bot.Client.Activities.Message(bot.Julie.Person, "ajoute l’alias devis@ à ma boîte");
        activity["conversation"]!["tenantId"] = elsewhere;
        activity["channelData"]!["tenant"]!["id"] = elsewhere;

        await bot.Client.SendAsync(activity, TestContext.Current.CancellationToken);
        Assert.True(await bot.QuietAsync());

        await bot.Julie.ReadAsync("Ce bot ne répond qu’aux personnes de son entreprise");
        Assert.DoesNotContain(bot.Julie.Activities, a => a.Offers("draft.send"));
    }

    [Fact]
    public async Task PersonWhoIsNotInTheDirectory_HasNoEffect()
    {
        var bot = shared.Bot;
        var activity = bot.Client.Activities.Message(bot.Julie.Person, "ajoute l’alias devis@ à ma boîte");
        activity["from"]!["aadObjectId"] = Guid.NewGuid().ToString();

        await bot.Client.SendAsync(activity, TestContext.Current.CancellationToken);

        await bot.Julie.ReadAsync("Je ne vous trouve pas dans l’annuaire");
        Assert.DoesNotContain(bot.Julie.Activities, a => a.Offers("draft.send"));
    }
}
