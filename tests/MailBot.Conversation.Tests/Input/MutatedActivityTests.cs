using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.Conversation.Tests.Bench;
using MailBot.Terminal.Connector;

namespace MailBot.Conversation.Tests.Input;

/// <summary>
/// Activities spoiled at random, over HTTP against the whole bot: never a server's fault, the process lives and keeps no memory of
/// them. MAILBOT_MUTATIONS sets how many (default 2,000).
/// </summary>
public sealed class MutatedActivityTests(ITestOutputHelper output)
{
    private const int Default = 2_000;

    /// <summary>What the rehearsal may keep of so many messages (rows of its database's cache, the tenant's log, the connector's list) stays below it.</summary>
    private const long MostGrowth = 64 * 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("MAILBOT_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Default;

    [Fact]
    public async Task SpoiledActivities_AreNoFaultOfTheServerAndLeaveNothingBehind()
    {
        await using var bot = await RunningBot.StartAsync();
        var card = await bot.AskAsync();
        var samples = Samples(bot, card);
        await SendAsync(bot, samples, seed: 1, Count / 10);
        var before = Heap();
        var statuses = await SendAsync(bot, samples, seed: 2, Count - (Count / 10));
        var grown = Heap() - before;

        output.WriteLine($"{string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Value} × {s.Key}"))}; managed heap {before / 1024} KiB, then {grown / 1024:+0;-0} KiB");
        Assert.DoesNotContain(statuses.Keys, s => s >= 500 && s != 501);
        Assert.InRange(grown, long.MinValue, MostGrowth);
        await bot.Karim.SayAsync("aide");
        await bot.Karim.ReadAsync("Ce que vous pouvez me demander");
    }

    private static async Task<Dictionary<int, int>> SendAsync(RunningBot bot, IReadOnlyList<JsonNode> samples, int seed, int count)
    {
        var mutation = new Mutation(seed);
        var statuses = new Dictionary<int, int>();
        for (var i = 0; i < count; i++)
        {
            var sample = samples[i % samples.Count];
            // Each is another activity, or the bot would take it for a repetition and look no further.
            if (sample is JsonObject activity) activity["id"] = $"{seed}-{i}";
            var body = mutation.Spoil(sample);
            var status = (await bot.Client.SendAsync(body, Token)).Status ?? 0;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            Assert.True(status is > 0 and (< 500 or 501), $"{status} for {body}");
        }

        return statuses;
    }

    /// <summary>What this bot's people send, and what the Agents Playground was seen to send, both spoken to this bot's tenant.</summary>
    private static List<JsonNode> Samples(RunningBot bot, PostedActivity card)
    {
        var julie = bot.Julie.Person;
        var make = bot.Client.Activities;
        var approve = System.Text.Json.JsonSerializer.SerializeToElement(
            new JsonObject { ["type"] = "Action.Execute", ["verb"] = "request.approve", ["data"] = new JsonObject { ["verb"] = "request.approve", ["id"] = "no request", ["version"] = 1 } }, ActionJson.Default.JsonObject);
        var inputs = new Dictionary<string, string> { ["reason"] = "pour le site" };
        List<JsonNode> samples =
        [
            make.Message(julie, "mes demandes"), make.Message(julie, "ajoute l’alias devis@ à ma boîte"), make.Installation(julie, "add"), make.MembersAdded(julie),
            make.Execute(bot.Helene.Person, card.Id, approve, inputs), make.Submit(bot.Helene.Person, card.Id, approve, inputs),
        ];
        foreach (var recorded in Playground.Activities())
        {
            recorded["serviceUrl"] = samples[0]["serviceUrl"]!.DeepClone();
            if (recorded["from"] is JsonObject from) from["aadObjectId"] = julie.AadObjectId;
            if (recorded["conversation"] is JsonObject conversation) (conversation["tenantId"], conversation["id"]) = (bot.Host.TenantId, julie.ConversationId);
            if (recorded["channelData"]?["tenant"] is JsonObject tenant) tenant["id"] = bot.Host.TenantId;
            samples.Add(recorded);
        }

        return samples;
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
