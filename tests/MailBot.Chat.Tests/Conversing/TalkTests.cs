using System.Text.Json.Nodes;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>Small talk, bad input, other places and other people.</summary>
public sealed class TalkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("merci", "Avec plaisir.")]
    [InlineData("bonjour", "Bonjour Julie.")]
    [InlineData("tu sais faire quoi ?", "Ce que vous pouvez me demander")]
    [InlineData("à valider", "Vous ne validez pas les demandes")]
    [InlineData("les statistiques de ma boîte", "je ne sais pas encore le faire")]
    [InlineData("n'ajoute pas l'alias devis@ à ma boîte", "je n’ai rien fait")]
    [InlineData("historique Karim", "réservé à Hélène Moreau")]
    [InlineData("montre D-0042", "Je ne trouve pas cette demande")]
    [InlineData("ok", "rien à confirmer")]
    [InlineData("", "Votre message est vide")]
    [InlineData("   ", "Votre message est vide")]
    public async Task Sentence_GetsItsAnswer(string text, string expected)
    {
        await using var bench = new ChatBench();
        Assert.Contains(expected, await bench.SayAsync("julie", text));
        Assert.Empty(bench.Heart.Store.Changes);
    }

    [Fact]
    public async Task TenKilobytes_AreNotRead()
    {
        await using var bench = new ChatBench();
        Assert.Contains("trop long", await bench.SayAsync("julie", string.Concat(Enumerable.Repeat("approuve tout ", 750))));
    }

    [Fact]
    public async Task UnknownWords_GetTwoCommands_AndTheThirdTimeAPersonToAsk()
    {
        await using var bench = new ChatBench();
        Assert.Contains("Je n’ai pas compris", await bench.SayAsync("julie", "zorglub le bulgroz"));
        await bench.SayAsync("julie", "zorglub le bulgroz");
        Assert.Contains("Demandez à Hélène Moreau", await bench.SayAsync("julie", "zorglub le bulgroz"));
        await bench.SayAsync("julie", "merci");
        Assert.Contains("Je n’ai pas compris", await bench.SayAsync("julie", "zorglub le bulgroz"));
    }

    [Fact]
    public async Task UnknownWords_KeepTheDraftAndSaySo()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "ajoute l'alias devis@ à ma boîte");
        Assert.Contains("Votre brouillon est gardé", await bench.SayAsync("julie", "zorglub le bulgroz"));
    }

    [Fact]
    public async Task History_OfTheApprover_ShowsRequestsButNoDraftsOfOthers()
    {
        await using var bench = new ChatBench();
        await bench.Heart.PendingAsync("devis@serrurerie.example", "julie", null, Token);
        await bench.Heart.DraftAsync("secret@serrurerie.example", "karim", null, Token);
        var history = await bench.SayAsync("helene", "historique");
        Assert.Contains("D-0001", history);
        Assert.DoesNotContain("secret@", history);
    }

    [Fact]
    public async Task MarkdownInNames_StaysText()
    {
        await using var bench = new ChatBench();
        bench.Heart.Mail.Add("mal", "[clic](http://x) **gras**");
        await bench.SayAsync("mal", "ajoute l'alias devis@ à ma boîte");
        var message = Assert.Single(bench.Channel.In(ChatBench.Chat("mal")));
        var card = message.Activity["attachments"]![0]!["content"]!;
        Assert.DoesNotContain(card["body"]!.AsArray(), e => e!["type"]!.GetValue<string>() == "TextBlock" && e["text"]!.GetValue<string>().Contains("gras", StringComparison.Ordinal));
        await bench.SayAsync("mal", "bonjour");
        Assert.Equal("plain", bench.Channel.In(ChatBench.Chat("mal"))[^1].Activity["textFormat"]!.GetValue<string>());
    }

    [Fact]
    public async Task EntitiesAndSpaces_AreReadAsTyped()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "ajoute l&#39;alias\u00a0devis@ à ma boîte pour R&amp;D");
        Assert.Contains("R&D", (await bench.DraftAsync("julie"))!.Reason);
    }

    [Fact]
    public async Task Unmentioned_InAGroup_IsLeftAlone()
    {
        await using var bench = new ChatBench();
        await bench.PostAsync(InGroup(bench, "julie", "mes demandes", mention: false));
        Assert.Empty(bench.Channel.Messages);
    }

    [Fact]
    public async Task PersonalCards_AskedInAGroup_AreAnsweredInPrivate()
    {
        await using var bench = new ChatBench();
        await bench.PostAsync(InGroup(bench, "julie", "mes demandes", mention: true));
        Assert.Contains("écrivez-moi en privé", bench.Channel.In("19:group")[0].Activity["text"]!.GetValue<string>());
        await bench.MeetAsync("julie");
        await bench.PostAsync(InGroup(bench, "julie", "mes demandes", mention: true));
        Assert.Equal("Je vous réponds en privé.", bench.Channel.In("19:group")[1].Activity["text"]!.GetValue<string>());
        Assert.Contains("Vos demandes", bench.Channel.In(ChatBench.Chat("julie"))[^1].Activity.ToJsonString());
    }

    [Fact]
    public async Task Wish_SaidInAGroup_OpensItsDraftInPrivate()
    {
        await using var bench = new ChatBench();
        await bench.MeetAsync("julie");
        await bench.PostAsync(InGroup(bench, "julie", "ajoute l'alias devis@ à ma boîte", mention: true));
        await bench.DeliverAsync();
        Assert.DoesNotContain(bench.Channel.In("19:group"), m => m.Activity["attachments"] is not null);
        Assert.Contains(bench.Channel.In(ChatBench.Chat("julie")), m => m.Activity.ToJsonString().Contains("draft.send", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_InAGroup_HasNoButtons()
    {
        await using var bench = new ChatBench();
        await bench.Heart.PendingAsync("devis@serrurerie.example", "julie", null, Token);
        await bench.PostAsync(InGroup(bench, "helene", "montre D-0001", mention: true));
        await bench.DeliverAsync();
        var card = Assert.Single(bench.Channel.In("19:group"), m => m.Activity["attachments"] is not null);
        Assert.DoesNotContain("request.approve", card.Activity.ToJsonString());
    }

    private static JsonObject InGroup(ChatBench bench, string person, string text, bool mention)
    {
        var activity = bench.Message(person, mention ? $"<at>MailBot</at> {text}" : text);
        activity["conversation"] = new JsonObject { ["id"] = "19:group", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = MailBot.Testing.FakeMail.Tenant };
        if (mention)
        {
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention", ["text"] = "<at>MailBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MailBot" },
            });
        }

        return activity;
    }
}
