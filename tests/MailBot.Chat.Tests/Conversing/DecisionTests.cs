using System.Text.Json.Nodes;
using MailBot.Chat.Cards;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>Clicks and their typed twins: who may, what changes, and what is said when nothing changes.</summary>
public sealed class DecisionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Request> PendingAsync(ChatBench bench, string alias = "devis", string requester = "julie") =>
        await bench.Heart.PendingAsync($"{alias}@serrurerie.example", requester, null, Token);

    private static string Said(JsonObject answer) => ChatBench.Readable(answer["value"]!);

    [Fact]
    public async Task Click_ByTheApprover_AnswersWithTheApprovedCardAndEditsThePostedOne()
    {
        await using var bench = new ChatBench();
        await bench.MeetAsync("helene", "julie");
        var pending = await PendingAsync(bench);
        await bench.DeliverAsync();
        var card = Assert.Single(bench.Channel.In(ChatBench.Chat("helene")), m => m.Activity["attachments"] is not null);

        var answer = await bench.ClickAsync("helene", CardVerbs.Approve, pending);
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer["type"]!.GetValue<string>());
        Assert.Contains("Approuvée par Hélène Moreau", Said(answer));
        Assert.Equal(RequestState.Approved, (await bench.RequestAsync(1)).State);

        await bench.DeliverAsync();
        var edited = bench.Channel.In(ChatBench.Chat("helene")).Single(m => m.Id == card.Id);
        Assert.Equal(1, edited.Edits);
        Assert.Contains("exécution en cours", ChatBench.Readable(edited.Activity));
    }

    [Fact]
    public async Task DoubleClick_HasOneEffectAndSaysWhoDecided()
    {
        await using var bench = new ChatBench();
        var pending = await PendingAsync(bench);
        await bench.ClickAsync("paul", CardVerbs.Approve, pending);
        var second = await bench.ClickAsync("helene", CardVerbs.Approve, pending);
        Assert.Contains("déjà approuvée par Paul Girard", Said(second));
        Assert.Contains("Aucune double action", Said(second));
        Assert.Equal(1, bench.Heart.Store.Changes.Count(c => c.Request.State == RequestState.Approved));
    }

    [Fact]
    public async Task RepeatedInvoke_IsAnsweredFromTheCurrentState()
    {
        await using var bench = new ChatBench();
        var pending = await PendingAsync(bench);
        var first = await bench.ClickAsync("helene", CardVerbs.Approve, pending, activityId: "same");
        var again = await bench.ClickAsync("helene", CardVerbs.Approve, pending, activityId: "same");
        Assert.Equal(Said(first), Said(again));
        Assert.Single(bench.Heart.Store.Changes, c => c.Request.State == RequestState.Approved);
    }

    [Theory]
    [InlineData("request.approve")]
    [InlineData("request.refuse")]
    [InlineData("request.ask")]
    [InlineData("request.cancel")]
    [InlineData("request.undo")]
    [InlineData("request.retry")]
    [InlineData("request.answer")]
    [InlineData("request.show")]
    [InlineData("request.refresh")]
    [InlineData("request.resend")]
    [InlineData("draft.send")]
    [InlineData("draft.edit")]
    [InlineData("draft.abandon")]
    [InlineData("form.continue")]
    public async Task Stranger_OnAnybodysRequest_ChangesNothingAndSeesNoCard(string verb)
    {
        await using var bench = new ChatBench();
        var pending = await PendingAsync(bench);
        var changes = bench.Heart.Store.Changes.Count;
        var answer = await bench.ClickAsync("karim", verb, pending, inputs: [("reason", "parce que"), ("question", "pourquoi donc"), ("answer", "parce que"), ("address", "x@serrurerie.example")]);
        Assert.Equal("application/vnd.microsoft.activity.message", answer["type"]!.GetValue<string>());
        Assert.Contains("Rien n’a été changé", Said(answer));
        Assert.DoesNotContain("devis@", Said(answer));
        Assert.Equal(changes, bench.Heart.Store.Changes.Count);
    }

    [Theory]
    [InlineData("{\"verb\":\"request.approve\",\"id\":\"forged\",\"version\":1}")]
    [InlineData("{\"verb\":\"request.approve\"}")]
    [InlineData("{\"verb\":\"request.destroy\",\"id\":\"x\",\"version\":1}")]
    [InlineData("{\"verb\":\"request.approve\",\"id\":[],\"version\":{}}")]
    [InlineData("{}")]
    public async Task ForgedClick_IsASentence(string data)
    {
        await using var bench = new ChatBench();
        var answer = await bench.InvokeAsync("helene", JsonNode.Parse(data)!.AsObject());
        Assert.Equal(200, answer["statusCode"]!.GetValue<int>());
        Assert.Contains("Rien n’a été changé", Said(answer));
        Assert.Empty(bench.Heart.Store.Changes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(-1)]
    public async Task ForgedVersion_GetsTheCurrentCard(long version)
    {
        await using var bench = new ChatBench();
        var pending = await PendingAsync(bench);
        var answer = await bench.ClickAsync("helene", CardVerbs.Approve, pending, version);
        Assert.Contains("Cette carte n’était plus à jour", Said(answer));
        Assert.Contains("\"version\":2", answer["value"]!.ToJsonString());
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    [Fact]
    public async Task Refuse_WithoutAReason_AsksForOne()
    {
        await using var bench = new ChatBench();
        var pending = await PendingAsync(bench);
        var answer = await bench.ClickAsync("helene", CardVerbs.Refuse, pending, inputs: ("reason", "non"));
        Assert.Contains("de 5 à 300 caractères", Said(answer));
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    [Fact]
    public async Task Refuse_TellsTheRequesterWhy()
    {
        await using var bench = new ChatBench();
        await bench.MeetAsync("julie");
        await PendingAsync(bench);
        Assert.Contains("D-0001 refusée", await bench.SayAsync("helene", "refuser D-0001 utilisez contact@"));
        Assert.Contains(bench.Channel.In(ChatBench.Chat("julie")), m => ChatBench.Readable(m.Activity).Contains("utilisez contact@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OwnRequest_TypedApproval_NamesWhoDecides()
    {
        await using var bench = new ChatBench();
        await PendingAsync(bench, requester: "helene");
        Assert.Contains("C’est votre propre demande : Paul Girard", await bench.SayAsync("helene", "approuver D-0001"));
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    [Fact]
    public async Task SingleApprover_ConfirmsInWordsOnly()
    {
        await using var bench = new ChatBench(new RequestBench(singleApprover: true, deputies: []));
        var pending = await PendingAsync(bench, requester: "helene");
        Assert.Contains("valider D-0001", Said(await bench.ClickAsync("helene", CardVerbs.Approve, pending)));
        Assert.Contains("valider D-0001", await bench.SayAsync("helene", "oui"));
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
        Assert.Contains("approuvée", await bench.SayAsync("helene", "valider D-0001"));
        Assert.Equal(RequestState.Approved, (await bench.RequestAsync(1)).State);
    }

    [Fact]
    public async Task Yes_WithOnePending_Decides()
    {
        await using var bench = new ChatBench();
        await PendingAsync(bench);
        Assert.Contains("D-0001 approuvée", await bench.SayAsync("helene", "oui"));
    }

    [Fact]
    public async Task Yes_WithSeveralPending_IsAChoiceThatDecidesNothing()
    {
        await using var bench = new ChatBench();
        await PendingAsync(bench);
        await PendingAsync(bench, "accueil", "karim");
        var choice = await bench.SayAsync("helene", "ok");
        Assert.Contains("approuver D-0001", choice);
        Assert.Contains("approuver D-0002", choice);
        Assert.DoesNotContain(bench.Heart.Store.Changes, c => c.Request.State == RequestState.Approved);
    }

    [Fact]
    public async Task Yes_WithADraftAndAPendingRequest_IsAChoice()
    {
        await using var bench = new ChatBench();
        await PendingAsync(bench);
        await bench.Heart.DraftAsync("gerance@serrurerie.example", "helene", null, Token);
        var choice = await bench.SayAsync("helene", "ok");
        Assert.Contains("approuver D-0001", choice);
        Assert.Contains("envoyer", choice);
        Assert.DoesNotContain(bench.Heart.Store.Changes, c => c.Request.State == RequestState.Approved);
        Assert.NotNull(await bench.DraftAsync("helene"));
        Assert.Contains("D-0002 envoyée", await bench.SayAsync("helene", "envoyer"));
    }

    [Fact]
    public async Task NoWithAReason_BeforeOnePendingRequest_RefusesIt()
    {
        await using var bench = new ChatBench();
        await PendingAsync(bench);
        Assert.Contains("refusée", await bench.SayAsync("helene", "non, utilise contact@"));
        Assert.Equal("utilise contact@", (await bench.RequestAsync(1)).Decision?.Note);
    }

    [Fact]
    public async Task QuestionAndAnswer_StayOnThePendingCard()
    {
        await using var bench = new ChatBench();
        await bench.MeetAsync("julie", "helene");
        await PendingAsync(bench);
        Assert.Contains("Question envoyée à Julie Martin", await bench.SayAsync("helene", "question D-0001 pour quel formulaire"));
        Assert.Contains("Réponse ajoutée", await bench.SayAsync("julie", "répondre D-0001 celui du site"));
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
        Assert.Contains(bench.Channel.In(ChatBench.Chat("helene")), m => ChatBench.Readable(m.Activity).Contains("celui du site", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WordsAboutAnotherAddress_TouchNoRequestAndNoDraft()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "ajoute l’alias devis@ à ma boîte");
        var draft = Assert.Single(await bench.Heart.Requests.OfAsync(bench.Heart.Mail.Person("julie").Key, 5, Token));
        await bench.SayAsync("julie", "annule l’alias pro@");
        Assert.Equal(RequestState.Draft, (await bench.Heart.Store.FindAsync(draft.Id, Token))!.State);
    }

    [Fact]
    public async Task Undo_WithinTenMinutes_NeedsNoApproval_AndLeavesTheClickedCardInPlace()
    {
        await using var bench = new ChatBench();
        var approved = await bench.Heart.ApprovedAsync("devis@serrurerie.example", "julie", Token);
        var done = await bench.Heart.RunToEndAsync(approved.Id, Token);
        var answer = await bench.ClickAsync("julie", CardVerbs.Undo, done);
        Assert.Contains("Reprise sans validation : D-0002", Said(answer));
        Assert.Contains("D-0001 · Effectuée", Said(answer));
        var twice = await bench.ClickAsync("julie", CardVerbs.Undo, done);
        Assert.Contains("Aucune double action", Said(twice));
        Assert.Equal(1, bench.Heart.Store.Changes.Count(c => c.Request.Undoes == done.Id && c.ExpectedVersion == 0));
    }

    [Fact]
    public async Task UnknownNumber_AndForeignNumber_AreAnsweredAlike()
    {
        await using var bench = new ChatBench();
        await PendingAsync(bench);
        var unknown = await bench.SayAsync("karim", "annuler D-0999");
        Assert.Equal(unknown, await bench.SayAsync("karim", "annuler D-0001"));
        Assert.Contains("Rien n’a été changé", unknown);
    }

    [Fact]
    public async Task English_IsAnsweredInEnglish()
    {
        await using var bench = new ChatBench();
        await PendingAsync(bench);
        Assert.Contains("D-0001 approved, being carried out.", await bench.SayAsync("helene", "approve D-0001", "en-GB"));
    }

    [Fact]
    public async Task Expired_IsSaidWhenItIsRead()
    {
        await using var bench = new ChatBench();
        await PendingAsync(bench);
        bench.Heart.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Contains("expiré sans réponse", await bench.SayAsync("helene", "approuver D-0001"));
        Assert.Equal(RequestState.Expired, (await bench.RequestAsync(1)).State);
    }
}
