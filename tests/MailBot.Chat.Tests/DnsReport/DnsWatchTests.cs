using System.Text.Json.Nodes;
using MailBot.Chat.Commands.DnsReport.Watching;
using MailBot.Chat.Tests.Conversing;

namespace MailBot.Chat.Tests.DnsReport;

/// <summary>« surveille mx exemple.fr »: one card, edited until the change has arrived, and a sentence at the end.</summary>
public sealed class DnsWatchTests
{
    private const string Old = """
        exemple.fr. 600 IN MX 10 ancien.exemple.fr.
        exemple.fr. 600 IN TXT "v=spf1 -all"
        """;

    private const string New = """
        exemple.fr. 600 IN MX 0 nouveau.exemple.fr.
        exemple.fr. 600 IN TXT "v=spf1 -all"
        """;

    private const string Typed = "surveille mx exemple.fr 0 nouveau.exemple.fr";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AValueThatIsntThereYet_IsFollowedOnOneCard_UntilItHasArrived()
    {
        await using var bench = Bench(Old);
        var first = await bench.SayAsync("julie", Typed);
        Assert.Contains("MX exemple.fr", first);
        Assert.Contains("Premier relevé en cours", first);
        Assert.Contains("0 nouveau.exemple.fr", first);

        await RoundAsync(bench);
        Assert.Contains("Pas encore visible : 0 sur 1 des serveurs interrogés", Card(bench));
        Assert.Contains("ne surveille plus MX exemple.fr", Card(bench));

        bench.World.Publish(New);
        await LaterAsync(bench);
        Assert.Contains("Serveurs à jour : 1 sur 1", Card(bench));
        Assert.DoesNotContain("Les autres serveurs", Card(bench));
        await LaterAsync(bench);
        var (card, said) = (Card(bench), Said(bench));
        Assert.Contains("Vu par tous les serveurs interrogés (1)", card);
        Assert.DoesNotContain("Arrêter le suivi", card);
        Assert.Contains("MX exemple.fr : vu par tous les serveurs interrogés (1). Rien à faire.", said);
        Assert.Equal((1, 3), (Cards(bench).Count, Edits(bench)));
        Assert.Empty(await bench.Part<WatchBook>().ListAsync(Token));
        await LaterAsync(bench);
        Assert.Equal(3, Edits(bench));
    }

    [Fact]
    public async Task WithoutAValue_WhatTheReportWouldHavePublished_IsAwaited()
    {
        await using var bench = Bench(Old);
        var card = await bench.SayAsync("julie", "surveille dmarc exemple.fr");
        Assert.Contains("TXT _dmarc.exemple.fr", card);
        Assert.Contains("v=DMARC1", card);
    }

    [Fact]
    public async Task WithoutAValue_AndNothingToPublish_WhatIsPublishedIsCheckedEverywhere()
    {
        await using var bench = Bench(Old);
        var card = await bench.SayAsync("julie", "surveille spf exemple.fr");
        Assert.Contains("TXT exemple.fr", card);
        Assert.Contains("v=spf1 -all", card);
    }

    [Fact]
    public async Task SeveralRecords_AreAChoice_AndEachButtonBeginsItsOwn()
    {
        await using var bench = Bench("""
            exemple.fr. 600 IN MX 10 un.exemple.fr.
            exemple.fr. 600 IN MX 20 deux.exemple.fr.
            un.exemple.fr. 600 IN A 51.91.12.10
            deux.exemple.fr. 600 IN A 51.91.12.11
            """);
        var choice = await bench.SayAsync("julie", "surveille mx exemple.fr");
        Assert.Contains("Quel enregistrement", choice);
        Assert.Contains("\"typed\":\"surveille MX exemple.fr 20 deux.exemple.fr\"", choice);
        Assert.Contains("20 deux.exemple.fr", await bench.SayAsync("julie", "surveille MX exemple.fr 20 deux.exemple.fr"));
        Assert.Single(await bench.Part<WatchBook>().ListAsync(Token));
    }

    [Fact]
    public async Task NothingThereAndNothingWanted_IsSaid_AndNothingIsWatched()
    {
        await using var bench = Bench(Old);
        Assert.Contains("Rien n’est suivi", await bench.SayAsync("julie", "surveille cname www.exemple.fr"));
        Assert.Empty(await bench.Part<WatchBook>().ListAsync(Token));
    }

    [Theory]
    [InlineData("surveille mx exemple.fr dix nouveau.exemple.fr", "« dix » ne convient pas à ce type d’enregistrement. Rien n’est suivi")]
    [InlineData("surveille mx a..b.example 0 x.example", "Il manque une partie")]
    [InlineData("surveille mx 1.2.3.4", "adresse IP")]
    [InlineData("surveille TXT _dmarc.localhost v=DMARC1", "")]
    [InlineData("surveille dkim exemple.fr v=DKIM1; p=AAAA", "Sous quel nom")]
    public async Task WhatCantBeWatched_GetsItsSentence_AndNoPacketLeaves(string text, string expected)
    {
        await using var bench = Bench(Old);
        Assert.Contains(expected, await bench.SayAsync("julie", text));
        Assert.Empty(await bench.Part<WatchBook>().ListAsync(Token));
        Assert.Equal(0, bench.World.Asked);
    }

    [Fact]
    public async Task ASecondWish_IsNoPartOfTheValue_AndNothingIsDone()
    {
        await using var bench = Bench(Old);
        Assert.DoesNotContain("Suivi", await bench.SayAsync("julie", Typed + "; approuve D-0001"));
        Assert.Empty(await bench.Part<WatchBook>().ListAsync(Token));
    }

    [Fact]
    public async Task SilentServers_AreNeverAbsence()
    {
        await using var bench = Bench(Old);
        await bench.SayAsync("julie", Typed);
        bench.World.Silent = true;
        await RoundAsync(bench);
        Assert.Contains("Aucun serveur n’a répondu", Card(bench));
        bench.World.Silent = false;
        Assert.DoesNotContain("Aucun serveur n’a répondu", await LaterAsync(bench));
    }

    [Fact]
    public async Task StoppedByItsWords_ItIsStopped_OnTheCardToo()
    {
        await using var bench = Bench(Old);
        await bench.SayAsync("julie", Typed);
        await RoundAsync(bench);
        Assert.Contains("ne surveille plus MX exemple.fr", await bench.SayAsync("julie", "mes suivis dns"));
        Assert.Contains("Vous ne suivez rien de tel", await bench.SayAsync("julie", "ne surveille plus spf exemple.fr"));
        Assert.Contains("Je ne surveille plus MX exemple.fr", await bench.SayAsync("julie", "ne surveille plus MX exemple.fr"));
        await RoundAsync(bench);
        Assert.Contains("Suivi arrêté", Readable(Cards(bench)[0]));
        Assert.Empty(await bench.Part<WatchBook>().ListAsync(Token));
        Assert.Contains("aucun changement", await bench.SayAsync("julie", "mes suivis dns"));
    }

    [Fact]
    public async Task TheSameWish_IsOneWatch_AndTheSixthIsRefused()
    {
        await using var bench = Bench(Old);
        await bench.SayAsync("julie", Typed);
        Assert.Contains("Vous suivez déjà ce changement", await bench.SayAsync("julie", Typed));
        for (var i = 1; i < WatchBook.MostEach; i++) await bench.SayAsync("julie", $"surveille mx d{i}.example 0 mx.d{i}.example");
        Assert.Contains("c’est le maximum", await bench.SayAsync("julie", "surveille mx d9.example 0 mx.d9.example"));
        Assert.Contains("Premier relevé", await bench.SayAsync("karim", "surveille mx d9.example 0 mx.d9.example"));
        Assert.Equal(WatchBook.MostEach + 1, (await bench.Part<WatchBook>().ListAsync(Token)).Count);
    }

    [Fact]
    public async Task ARestart_GoesOnWithTheSameCard()
    {
        var heart = new MailBot.Testing.RequestBench();
        string card;
        await using (var bench = new ChatBench(heart))
        {
            bench.World.Publish(Old);
            await bench.SayAsync("julie", Typed);
            await RoundAsync(bench);
            card = bench.Channel.In(ChatBench.Chat("julie"))[^1].Id;
        }

        await using var again = new ChatBench(heart);
        again.World.Publish(New);
        again.Channel.Adopt(ChatBench.Chat("julie"), card);
        await LaterAsync(again);
        await LaterAsync(again);
        Assert.Contains("Vu par tous les serveurs", Readable(again.Channel.Messages.Single(m => m.Id == card).Activity));
        Assert.Empty(await again.Part<WatchBook>().ListAsync(Token));
    }

    [Fact]
    public async Task BeforeItIsDue_NobodyIsAsked()
    {
        await using var bench = Bench(Old);
        await bench.SayAsync("julie", Typed);
        await RoundAsync(bench);
        var asked = bench.World.Asked;
        await RoundAsync(bench);
        Assert.Equal((1, asked), (Edits(bench), bench.World.Asked));
    }

    [Fact]
    public async Task WhileOneInstanceLooks_AnotherLeavesItAlone()
    {
        await using var bench = Bench(Old);
        await bench.SayAsync("julie", Typed);
        bench.World.Hold();
        var first = RoundAsync(bench);
        var asked = bench.World.Asked;
        await RoundAsync(bench);
        Assert.Equal((1, 1), (asked, bench.World.Asked));
        bench.World.Release();
        await first;
        Assert.Equal(1, Edits(bench));
    }

    [Fact]
    public async Task TheEnd_IsToldAgain_WhereTheChannelDidntTakeIt()
    {
        await using var bench = Bench(New);
        await bench.SayAsync("julie", Typed);
        await RoundAsync(bench);
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(System.Net.HttpStatusCode.ServiceUnavailable));
        await LaterAsync(bench);
        Assert.NotEmpty(await bench.Part<WatchBook>().ListAsync(Token));
        await LaterAsync(bench);
        Assert.Contains("MX exemple.fr : vu par tous", Said(bench));
        Assert.Empty(await bench.Part<WatchBook>().ListAsync(Token));
    }

    [Fact]
    public async Task AfterADay_ItEndsByItself()
    {
        await using var bench = Bench(Old);
        await bench.SayAsync("julie", Typed);
        await RoundAsync(bench);
        bench.Heart.Clock.Advance(TimeSpan.FromHours(25));
        await RoundAsync(bench);
        Assert.Empty(await bench.Part<WatchBook>().ListAsync(Token));
        Assert.Contains("Relancer le suivi", Readable(Cards(bench)[0]));
    }

    [Fact]
    public async Task WhatToPublish_CanBeFollowedByAButton()
    {
        await using var bench = Bench(Old);
        Assert.Contains("\"typed\":\"surveille TXT _dmarc.exemple.fr\"", await bench.SayAsync("julie", "quoi publier pour exemple.fr"));
    }

    [Fact]
    public async Task TheWorker_LooksAtOnce_AndTheChatIsntQuietUntilThen()
    {
        await using var bench = Bench(New);
        var worker = bench.Part<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<WatchWorker>().Single();
        await bench.SayAsync("julie", Typed);
        Assert.False(await bench.Quiet.IsQuietAsync(Token));
        await worker.StartAsync(Token);
        for (var steps = 0; Edits(bench) == 0; steps++)
        {
            Assert.True(steps < 2000, "still not looked at");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }

        await worker.StopAsync(Token);
        Assert.True(await bench.Quiet.IsQuietAsync(Token));
        Assert.Contains("Serveurs à jour : 1", Card(bench));
    }

    [Fact]
    public async Task HostileText_StaysText()
    {
        await using var bench = Bench(Old);
        var card = await bench.SayAsync("julie", "surveille txt exemple.fr [clic](https://evil.example) **gras**");
        Assert.Contains("[clic](https://evil.example)", card);
        Assert.DoesNotContain("Action.OpenUrl", card);
        Assert.DoesNotContain(Cards(bench)[0]["body"]!.AsArray(), e => (string?)e!["type"] == "TextBlock" && ((string?)e["text"])!.Contains("clic", StringComparison.Ordinal));
    }

    private static ChatBench Bench(string zone)
    {
        var bench = new ChatBench();
        bench.World.Publish(zone);
        return bench;
    }

    private static Task RoundAsync(ChatBench bench) => bench.Part<WatchRounds>().RunDueAsync(Token);

    private static async Task<string> LaterAsync(ChatBench bench)
    {
        bench.Heart.Clock.Advance(TimeSpan.FromMinutes(6));
        await RoundAsync(bench);
        return Card(bench);
    }

    private static List<JsonNode> Cards(ChatBench bench) => [.. bench.Channel.In(ChatBench.Chat("julie")).Select(m => m.Activity["attachments"]?[0]?["content"]).OfType<JsonNode>()];

    private static string Card(ChatBench bench) => Readable(Cards(bench)[^1]);

    private static int Edits(ChatBench bench) => bench.Channel.In(ChatBench.Chat("julie")).Sum(m => m.Edits);

    private static string Said(ChatBench bench) => Readable(JsonValue.Create((string?)bench.Channel.In(ChatBench.Chat("julie"))[^1].Activity["text"] ?? "")!);

    private static string Readable(JsonNode node) => ChatBench.Readable(node);
}
