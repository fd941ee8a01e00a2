using System.Text.Json.Nodes;
using MailBot.Chat.Cards;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>From a sentence or a form to a sent request: corrections, interruptions, lost state.</summary>
public sealed class DraftTests
{
    private const string Whole = "ajoute l'alias devis@serrurerie.example à ma boîte pour le formulaire du site";

    private static AliasFacts Facts(Request? draft) => AliasFacts.Decode(Assert.IsType<Request>(draft).Payload);

    private static string Said(JsonObject answer) => ChatBench.Readable(answer["value"]!);

    [Fact]
    public async Task MissingFacts_BecomeOneForm_FilledAndSentByClicks()
    {
        await using var bench = new ChatBench();
        Assert.Contains("form.continue", await bench.SayAsync("julie", "ajouter un alias"));
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie"));
        var summary = await bench.ClickAsync("julie", CardVerbs.FormContinue, draft, inputs: [("address", "devis@"), ("target", "moi"), ("reason", "pour le site")]);
        Assert.Contains("draft.send", Said(summary));
        draft = Assert.IsType<Request>(await bench.DraftAsync("julie"));
        Assert.Equal("julie", Facts(draft).TargetId);
        var sent = await bench.ClickAsync("julie", CardVerbs.DraftSend, draft);
        Assert.Contains("D-0001", Said(sent));
        Assert.Equal("pour le site", (await bench.RequestAsync(1)).Reason);
    }

    [Fact]
    public async Task WrongForm_ComesBackWithWhatWasTyped()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "ajouter un alias");
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie"));
        var form = Said(await bench.ClickAsync("julie", CardVerbs.FormContinue, draft, inputs: [("address", "compta@serrurerie.example"), ("target", "Julie Martin")]));
        Assert.Contains("form.continue", form);
        Assert.Contains("appartient déjà au groupe Compta", form);
    }

    [Fact]
    public async Task Edit_OpensTheFormAgain_AndChangesNothing()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie"));
        Assert.Contains("form.continue", Said(await bench.ClickAsync("julie", CardVerbs.DraftEdit, draft)));
        Assert.Equal(draft.Version, (await bench.DraftAsync("julie"))?.Version);
    }

    [Theory]
    [InlineData("non, plutôt devis2@", "devis2@serrurerie.example", "julie", "pour le formulaire du site")]
    [InlineData("non, pour Karim", "devis@serrurerie.example", "karim", "pour le formulaire du site")]
    [InlineData("le motif : les devis en ligne", "devis@serrurerie.example", "julie", "les devis en ligne")]
    public async Task Correction_EditsTheOpenDraft(string correction, string address, string target, string reason)
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        await bench.SayAsync("julie", correction);
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie"));
        Assert.StartsWith(address.Split('@')[0] + "@", Facts(draft).Address, StringComparison.Ordinal);
        Assert.Equal((target, reason), (Facts(draft).TargetId, draft.Reason));
        Assert.Contains("D-0001 envoyée", await bench.SayAsync("julie", "ok"));
        Assert.Equal(address, AliasFacts.Decode((await bench.RequestAsync(1)).Payload).Address);
    }

    [Fact]
    public async Task AmbiguousName_IsAChoice_ThatSettlesIt()
    {
        await using var bench = new ChatBench();
        var choice = await bench.SayAsync("julie", "ajoute l'alias devis@ à Luc");
        Assert.Contains("Luc Petit", choice);
        Assert.Contains("Luc Durand", choice);
        Assert.Null(Facts(await bench.DraftAsync("julie")).TargetId);
        var say = new JsonObject { ["verb"] = "say", ["typed"] = "pour Luc Petit" };
        await bench.InvokeAsync("julie", say);
        Assert.Equal("luc.petit", Facts(await bench.DraftAsync("julie")).TargetId);
    }

    [Fact]
    public async Task UnknownName_NamesTheNearest_AndSendsNothing()
    {
        await using var bench = new ChatBench();
        var answer = await bench.SayAsync("julie", "ajoute l'alias devis@ à Kasimir");
        Assert.Contains("Kasimir", answer);
        Assert.Contains("dans l’annuaire", answer);
        Assert.DoesNotContain("envoyée", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task AccentedAddress_IsProposedWithoutAccents()
    {
        await using var bench = new ChatBench();
        var answer = await bench.SayAsync("julie", "ajoute l'alias dépannage-urgent@serrurerie.example à ma boîte");
        Assert.Contains("plutôt depannage-urgent@serrurerie.example", answer);
        await bench.SayAsync("julie", "plutôt depannage-urgent@serrurerie.example");
        Assert.Contains("envoyée", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task ForeignDomain_IsProposedAtTheCompanys()
    {
        await using var bench = new ChatBench();
        Assert.Contains("plutôt devis@serrurerie.example", await bench.SayAsync("julie", "ajoute l'alias devis@gmail.com à ma boîte"));
    }

    [Fact]
    public async Task Help_InTheMiddle_KeepsTheDraft()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        Assert.Contains("brouillon", await bench.SayAsync("julie", "aide"));
        Assert.NotNull(await bench.DraftAsync("julie"));
        Assert.Contains("envoyée", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task AnotherCommand_InTheMiddle_OffersToResume()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        Assert.Contains("reprendre", await bench.SayAsync("julie", "mes demandes"));
        Assert.Contains("Voici votre brouillon", await bench.SayAsync("julie", "reprendre"));
        Assert.Contains("envoyée", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task Cancel_SaysWhatWasDropped()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        Assert.Contains("Brouillon abandonné : alias devis@serrurerie.example", await bench.SayAsync("julie", "annuler"));
        Assert.Null(await bench.DraftAsync("julie"));
        Assert.Contains("rien à confirmer", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task SecondWish_ReplacesTheDraft_AndSaysSo()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        var answer = await bench.SayAsync("julie", "ajoute l'alias accueil@serrurerie.example à ma boîte");
        Assert.Contains("Votre brouillon précédent est remplacé", answer);
        Assert.Equal("accueil@serrurerie.example", Facts(await bench.DraftAsync("julie")).Address);
    }

    [Fact]
    public async Task LostDialogState_LosesNothing()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        bench.Documents.Forget("bot/");
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie"));
        Assert.Contains("form.continue", Said(await bench.ClickAsync("julie", CardVerbs.DraftEdit, draft)));
        bench.Documents.Forget("bot/");
        Assert.Contains("envoyée", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task DamagedDialogState_LosesNothing()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        await bench.Documents.WriteAsync($"bot/msteams/conversations/{ChatBench.Chat("julie")}/users/29:julie", "not state", null, TestContext.Current.CancellationToken);
        Assert.Contains("envoyée", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task RepeatedMessage_IsIgnored()
    {
        await using var bench = new ChatBench();
        await bench.PostAsync(bench.Message("julie", Whole, activityId: "once"));
        var changes = bench.Heart.Store.Changes.Count;
        var messages = bench.Channel.Messages.Count;
        Assert.Equal(200, (await bench.PostAsync(bench.Message("julie", Whole, activityId: "once"))).Status);
        Assert.Equal((changes, messages), (bench.Heart.Store.Changes.Count, bench.Channel.Messages.Count));
    }

    [Fact]
    public async Task ApproverNeverSeen_IsNamedWhenTheRequestIsSent()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        Assert.Contains("Hélène Moreau n’a encore jamais écrit", await bench.SayAsync("julie", "ok"));
        await bench.SayAsync("helene", "bonjour");
        Assert.Contains(bench.Channel.In(ChatBench.Chat("helene")), m => m.Activity.ToJsonString().Contains("request.approve", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resend_OpensANewDraftWithTheSameFacts()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        await bench.SayAsync("julie", "ok");
        await bench.SayAsync("helene", "refuser D-0001 utilisez contact@");
        Assert.Contains("Nouveau brouillon", await bench.SayAsync("julie", "renvoyer D-0001"));
        Assert.Equal("devis@serrurerie.example", Facts(await bench.DraftAsync("julie")).Address);
    }

    [Fact]
    public async Task SubmittedCard_IsRedrawnInPlace()
    {
        await using var bench = new ChatBench(configure: o => o.CardActions = "submit");
        await bench.SayAsync("julie", Whole);
        var card = Assert.Single(bench.Channel.In(ChatBench.Chat("julie")));
        Assert.DoesNotContain("Action.Execute", card.Activity.ToJsonString());
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie"));
        await bench.SubmitAsync("julie", new JsonObject { ["verb"] = "draft.edit", ["id"] = draft.Id, ["version"] = draft.Version }, card.Id);
        var redrawn = Assert.Single(bench.Channel.In(ChatBench.Chat("julie")));
        Assert.Contains("form.continue", redrawn.Activity.ToJsonString());
    }
}
