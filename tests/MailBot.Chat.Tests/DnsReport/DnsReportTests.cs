using System.Text.Json.Nodes;
using MailBot.Chat.Commands.DnsReport;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Tests.DnsReport;

/// <summary>« dns »: from the sentence to the card.</summary>
public sealed class DnsReportTests
{
    private const string Zone = """
        exemple.fr. 3600 IN SOA ns1.exemple.fr. root.exemple.fr. 1 7200 900 1209600 3600
        exemple.fr. 3600 IN NS ns1.exemple.fr.
        ns1.exemple.fr. 3600 IN A 51.91.12.10
        exemple.fr. 3600 IN MX 0 exemple-fr.mail.protection.outlook.com.
        exemple.fr. 3600 IN TXT "v=spf1 include:spf.protection.outlook.com -all"
        _dmarc.exemple.fr. 3600 IN TXT "v=DMARC1; p=reject; rua=mailto:dmarc@exemple.fr"
        exemple-fr.mail.protection.outlook.com. 300 IN A 52.101.73.4
        spf.protection.outlook.com. 3600 IN TXT "v=spf1 ip4:40.92.0.0/15 -all"
        """;

    private static readonly string WithoutDmarc = string.Join('\n', Zone.Split('\n').Where(line => !line.StartsWith("_dmarc", StringComparison.Ordinal)));

    private static readonly string[] Labels = ["Serveur de mail", "MX", "SPF", "DKIM", "DMARC", "SRV"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ADomain_GetsOneCardWithTheSixLines_AndNothingIsEdited()
    {
        await using var bench = await BenchAsync(Zone);
        var card = await bench.SayAsync("julie", "rapport dns exemple.fr");
        Assert.Contains("exemple.fr", card);
        Assert.All(Labels, label => Assert.Contains($"\"text\":\"{label}\"", card));
        Assert.Contains("vérifier à nouveau", card, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("exporter le rapport dns de exemple.fr", card);
        Assert.Equal((1, 0), (Cards(bench).Count, bench.Channel.Messages[^1].Edits));
    }

    [Fact]
    public async Task InEnglish_TheCardIsEnglish()
    {
        await using var bench = await BenchAsync(Zone);
        var card = await bench.SayAsync("julie", "dns exemple.fr", "en-GB");
        Assert.Contains("DNS report", card);
        Assert.Contains("Check again", card);
        Assert.DoesNotContain("Vérifi", card);
    }

    [Fact]
    public async Task WithoutADomain_ItIsTheCompanysOwn()
    {
        await using var bench = await BenchAsync("serrurerie.example. 3600 IN MX 0 mx.serrurerie.example.");
        var card = await bench.SayAsync("julie", "dns");
        Assert.Contains("\"text\":\"serrurerie.example\"", card);
    }

    [Fact]
    public async Task SeveralDomains_AreAChoice()
    {
        await using var bench = await BenchAsync(Zone);
        var card = await bench.SayAsync("julie", "dns exemple.fr et autre.example");
        Assert.Contains("Sur quel domaine", card);
        Assert.Contains("\"typed\":\"dns autre.example\"", card);
        Assert.Equal(0, bench.World.Asked);
    }

    [Theory]
    [InlineData("dns a..b.example", "Il manque une partie")]
    [InlineData("dns 1.2.3.4", "adresse IP")]
    [InlineData("dns localhost", "l’ordinateur lui-même")]
    [InlineData("dns *.exemple.fr", "exemple.fr")]
    [InlineData("dns -a.example", "tiret")]
    [InlineData("dns x.local", ".local")]
    public async Task WhatIsNoDomain_GetsItsSentence_AndNoPacketLeaves(string text, string expected)
    {
        await using var bench = await BenchAsync(Zone);
        Assert.Contains(expected, await bench.SayAsync("julie", text));
        Assert.Equal((0, 0), (bench.World.Asked, bench.Wanted.Asked.Count));
    }

    [Fact]
    public async Task AMailAddressOrAPage_IsReadAsItsDomain()
    {
        await using var bench = await BenchAsync(Zone);
        Assert.Contains("\"text\":\"exemple.fr\"", await bench.SayAsync("julie", "dns julie@exemple.fr"));
        Assert.Contains("\"text\":\"exemple.fr\"", await bench.SayAsync("julie", "dns https://exemple.fr/contact?a=b"));
    }

    [Fact]
    public async Task LettersThatPassForOthers_AreShownAsTheyAreCoded()
    {
        await using var bench = await BenchAsync(Zone);
        Assert.Contains("xn--pple-43d.com (аpple.com)", await bench.SayAsync("julie", "dns аpple.com"));
    }

    [Fact]
    public async Task ServersThatDontAnswer_AreNeverAFault()
    {
        await using var bench = await BenchAsync(Zone);
        bench.World.Silent = true;
        var card = await bench.SayAsync("julie", "dns exemple.fr");
        Assert.Contains("Indéterminé", card);
        Assert.DoesNotContain("À corriger", card);
        Assert.Contains("Rien n’est certain", await bench.SayAsync("julie", "quoi publier"));
    }

    [Fact]
    public async Task NoServerAtAll_IsSaid()
    {
        await using var bench = await BenchAsync(Zone);
        bench.World.None = true;
        Assert.Contains("Aucun serveur DNS", await bench.SayAsync("julie", "dns exemple.fr"));
    }

    [Fact]
    public async Task HostileTextFromDns_StaysText()
    {
        await using var bench = await BenchAsync("""exemple.fr. 3600 IN TXT "v=spf1 include:[clic](https://evil.example) **gras** -all" """);
        var answer = await bench.SayAsync("julie", "dns exemple.fr");
        var card = Cards(bench)[^1];
        foreach (var block in Elements(card).Where(e => (string?)e["type"] == "TextBlock")) Assert.Equal("Rapport DNS", (string?)block["text"]);
        Assert.DoesNotContain("Action.OpenUrl", answer);
        Assert.DoesNotContain(Elements(card), e => e["selectAction"] is not null);
    }

    [Fact]
    public async Task WhatToPublish_IsACardThenTheValueAlone()
    {
        await using var bench = await BenchAsync(WithoutDmarc);
        var before = bench.Channel.In(ChatBench.Chat("julie")).Count;
        await bench.SayAsync("julie", "dns exemple.fr");
        await bench.SayAsync("julie", "quoi publier");
        var messages = bench.Channel.In(ChatBench.Chat("julie")).Skip(before + 1).Select(m => m.Activity).ToList();
        Assert.Contains("Nom (champ hôte)", ChatBench.Readable(messages[0]));
        Assert.Contains("exemple.fr", ChatBench.Readable(messages[0]));
        Assert.Contains(messages, m => (string?)m["text"] is { } text && text.StartsWith("v=DMARC1", StringComparison.Ordinal));
        Assert.All(messages.Where(m => m["text"] is not null), m => Assert.Equal("plain", (string?)m["textFormat"]));
        Assert.Contains("dns exemple.fr", (string?)messages[^1]["text"]);
    }

    [Fact]
    public async Task WithNothingToPublish_ThatIsSaid()
    {
        await using var bench = await BenchAsync(". 0 IN NS a.example.");
        var said = await bench.SayAsync("julie", "quoi publier pour exemple.fr");
        Assert.NotEmpty(said);
    }

    [Fact]
    public async Task TheExport_IsTextInOneMessage()
    {
        await using var bench = await BenchAsync(WithoutDmarc);
        var csv = await bench.SayAsync("julie", "exporter le rapport dns de exemple.fr");
        Assert.Contains("area,state,code,severity,finding,effect,action,change\n", csv);
        Assert.All(Labels, label => Assert.Contains($"\n{label},", csv));
        Assert.Contains(",dmarc.none,", csv);
    }

    [Fact]
    public async Task TheExport_InAGroup_IsToldInPrivate()
    {
        await using var bench = await BenchAsync(WithoutDmarc);
        await bench.MeetAsync("julie");
        var activity = bench.Message("julie", "<at>MailBot</at> exporter le rapport dns de exemple.fr");
        activity["conversation"] = new JsonObject { ["id"] = "19:group", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = MailBot.Testing.FakeMail.Tenant };
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>MailBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MailBot" } });
        await bench.PostAsync(activity);
        Assert.DoesNotContain(bench.Channel.In("19:group"), m => ((string?)m.Activity["text"] ?? "").Contains("area,state", StringComparison.Ordinal));
        Assert.Contains(bench.Channel.In(ChatBench.Chat("julie")), m => ((string?)m.Activity["text"] ?? "").Contains("area,state", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheOwnDomain_IsComparedWithTheProvidersOwnWord()
    {
        await using var bench = await BenchAsync(Zone);
        bench.Wanted.Told["exemple.fr"] = new Reading<WantedRecords>.Found(new WantedRecords([new WantedRecord.Mx("exemple.fr", 3600, false, 0, "exemple-fr.mail.protection.outlook.com")]));
        Assert.Contains("ce que votre fournisseur de messagerie demande lui-même", await bench.SayAsync("julie", "dns exemple.fr"));
    }

    [Fact]
    public async Task AProviderThatDoesNotAnswer_IsSaid_AndTheReportStands()
    {
        await using var bench = await BenchAsync(Zone);
        bench.Wanted.Told["exemple.fr"] = new Reading<WantedRecords>.Unavailable("down");
        Assert.Contains("n’a pas répondu", await bench.SayAsync("julie", "dns exemple.fr"));
        bench.Wanted.Told["exemple.fr"] = new Reading<WantedRecords>.Found(new WantedRecords([]) { IsVerified = false });
        Assert.Contains("n’a pas encore vérifié", await bench.SayAsync("julie", "dns exemple.fr"));
    }

    [Fact]
    public async Task ASlowDomain_IsShownAtOnce_AndItsCardIsEditedUntilItIsWhole()
    {
        await using var bench = await BenchAsync(Zone);
        bench.World.Hold();
        var saying = bench.PostAsync(bench.Message("julie", "dns exemple.fr"));
        await AdvanceUntilAsync(bench, () => saying.IsCompleted);
        var pending = Cards(bench)[^1];
        Assert.Contains("Vérification en cours", ChatBench.Readable(pending));
        Assert.False(await bench.Quiet.IsQuietAsync(Token));
        Assert.Empty(await bench.Part<OpenReports>().AbandonedAsync(Token));

        bench.World.Release();
        await AdvanceUntilAsync(bench, () => bench.Channel.Messages[^1].Edits > 0 && !ChatBench.Readable(Cards(bench)[^1]).Contains("Vérification en cours", StringComparison.Ordinal));
        Assert.Contains("Exporter", ChatBench.Readable(Cards(bench)[^1]));
        Assert.Single(Cards(bench));
        await AdvanceUntilAsync(bench, () => bench.Quiet.IsQuietAsync(Token).GetAwaiter().GetResult());
        bench.Heart.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await bench.Part<OpenReports>().AbandonedAsync(Token));
    }

    [Fact]
    public async Task ASlowReport_ThatWasClickedFor_AnswersTheClickAtOnce()
    {
        await using var bench = await BenchAsync(Zone);
        bench.World.Hold();
        var clicking = bench.InvokeAsync("julie", new JsonObject { ["verb"] = "say", ["typed"] = "dns exemple.fr" });
        await AdvanceUntilAsync(bench, () => clicking.IsCompleted);
        Assert.Contains("plus bas", (await clicking).ToJsonString());
        bench.World.Release();
        await AdvanceUntilAsync(bench, () => ChatBench.Readable(Cards(bench)[^1]).Contains("Exporter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SlowAdvice_FollowsItsTurn()
    {
        await using var bench = await BenchAsync(WithoutDmarc);
        bench.World.Hold();
        var saying = bench.PostAsync(bench.Message("julie", "quoi publier pour exemple.fr"));
        await AdvanceUntilAsync(bench, () => saying.IsCompleted);
        Assert.Contains("la réponse suit", (string?)bench.Channel.Messages[^1].Activity["text"]);
        bench.World.Release();
        await AdvanceUntilAsync(bench, () => ((string?)bench.Channel.Messages[^1].Activity["text"] ?? "").StartsWith("Une fois publié", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AReportThatARestartBrokeOff_IsSaidToBe_OnItsCard()
    {
        await using var bench = await BenchAsync(Zone);
        await bench.MeetAsync("julie");
        await bench.SayAsync("julie", "dns exemple.fr");
        var shown = bench.Channel.Messages[^1];
        var place = (await bench.Book.FindAsync(bench.Heart.Mail.Person("julie").Key, Token))!;
        await bench.Part<OpenReports>().NoteAsync(new OpenReport(place, shown.Id, "julie", "exemple.fr"), Token);
        await bench.Part<AbandonedReports>().SeeToAsync(Token);
        Assert.Equal(0, bench.Channel.Messages[^1].Edits);

        bench.Heart.Clock.Advance(TimeSpan.FromMinutes(2));
        await bench.Part<AbandonedReports>().SeeToAsync(Token);
        var card = ChatBench.Readable(bench.Channel.Messages[^1].Activity);
        Assert.Contains("interrompue avant la fin", card);
        Assert.Contains("\"typed\":\"dns exemple.fr\"", card);
        await bench.Part<AbandonedReports>().SeeToAsync(Token);
        Assert.Equal(1, bench.Channel.Messages[^1].Edits);
    }

    [Fact]
    public async Task TheEleventhReportOfAMinute_IsRefusedWithATime()
    {
        await using var bench = await BenchAsync(Zone);
        for (var i = 0; i < 10; i++) Assert.Contains("Rapport DNS", await bench.SayAsync("julie", $"dns d{i}.example"));
        Assert.Contains("recommencez dans 60 secondes", await bench.SayAsync("julie", "dns d10.example"));
        Assert.Contains("Rapport DNS", await bench.SayAsync("karim", "dns d10.example"));
        bench.Heart.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("Rapport DNS", await bench.SayAsync("julie", "dns d10.example"));
    }

    private static Task<ChatBench> BenchAsync(string zone)
    {
        var bench = new ChatBench();
        bench.World.Publish(zone);
        return Task.FromResult(bench);
    }

    /// <summary>Lets the clock run while the bot waits on it.</summary>
    private static async Task AdvanceUntilAsync(ChatBench bench, Func<bool> holds)
    {
        for (var steps = 0; !holds(); steps++)
        {
            Assert.True(steps < 2000, "still not so");
            bench.Heart.Clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }
    }

    private static List<JsonNode> Cards(ChatBench bench) =>
        [.. bench.Channel.In(ChatBench.Chat("julie")).Select(m => m.Activity["attachments"]?[0]?["content"]).OfType<JsonNode>()];

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(p => Elements(p.Value)).Prepend(element),
        JsonArray array => array.SelectMany(Elements),
        _ => [],
    };
}
