using System.Text.Json.Nodes;
using MailBot.Chat.Cards;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Groups;

/// <summary>« crée l'adresse devis@ pour Julie et Karim », to a request that was sent, decided and told.</summary>
public sealed class CreateGroupTests
{
    private const string Whole = "crée l'adresse devis@ pour Julie et Karim";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<GroupFacts> FactsAsync(ChatBench bench, string person = "julie") =>
        GroupFacts.Decode(Assert.IsType<Request>(await bench.DraftAsync(person, "CreateGroup")).Payload);

    private static string Said(JsonObject answer) => ChatBench.Readable(answer["value"]!);

    [Fact]
    public async Task SeveralPeople_GiveAGroup_AndTheBotSaysWhy()
    {
        await using var bench = new ChatBench();
        var answer = await bench.SayAsync("julie", Whole);
        Assert.Contains("Plusieurs personnes : je prépare un groupe", answer);
        Assert.Contains("Créer le groupe Devis", answer);
        Assert.Contains("Tout le monde, clients compris", answer);
        Assert.Contains("2 à 3 minutes", answer);
        Assert.Contains("recrée le groupe une fois", answer);
        Assert.Contains("Vous serez la seule personne responsable", answer);
        var facts = await FactsAsync(bench);
        Assert.Equal(("Devis", "devis@", Audience.Everyone), (facts.Name, facts.Address, facts.Audience));
        Assert.Equal(["julie"], facts.Owners.Select(p => p.Id));
        Assert.Equal(["julie", "karim"], facts.Members.Select(p => p.Id));
    }

    [Fact]
    public async Task OnePerson_GivesAnAlias_AndTheBotSaysWhy()
    {
        await using var bench = new ChatBench();
        var answer = await bench.SayAsync("julie", "crée l'adresse devis@ pour Karim");
        Assert.Contains("Une seule personne : je prépare un alias", answer);
        Assert.NotNull(await bench.DraftAsync("julie"));
    }

    [Fact]
    public async Task NobodyNamed_IsAChoice_AndBothAnswersAreUnderstood()
    {
        await using var bench = new ChatBench();
        var choice = await bench.SayAsync("julie", "crée l'adresse devis@");
        Assert.Contains("Pour qui est l’adresse devis@", choice);
        Assert.Contains("ajoute l’alias devis@ à ma boîte", choice);
        Assert.Contains("Créer un groupe", await bench.SayAsync("julie", "crée le groupe devis@"));
        Assert.Equal("devis@", (await FactsAsync(bench)).Address);
    }

    [Fact]
    public async Task PeopleSaidAfterwards_AreMembers_TheOwnerToo()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "crée un groupe rdv@");
        await bench.SayAsync("julie", "Julie et Karim");
        var facts = await FactsAsync(bench);
        Assert.Equal(["julie"], facts.Owners.Select(p => p.Id));
        Assert.Equal(["julie", "karim"], facts.Members.Select(p => p.Id));
    }

    [Fact]
    public async Task AnotherAddress_NeedsTheChoiceOfWhoMayWrite_AndItsTypedTwinSettlesIt()
    {
        await using var bench = new ChatBench();
        var form = await bench.SayAsync("julie", "crée l'adresse depannage2@ pour Julie et Karim");
        Assert.Contains("form.continue", form);
        Assert.Null((await FactsAsync(bench)).Audience);
        Assert.Contains("draft.send", await bench.SayAsync("julie", "tout le monde peut écrire"));
        Assert.Equal(Audience.Everyone, (await FactsAsync(bench)).Audience);
        await bench.SayAsync("julie", "non, seulement l'entreprise");
        Assert.Equal(Audience.Company, (await FactsAsync(bench)).Audience);
    }

    [Fact]
    public async Task Form_IsFilled_Restated_AndSent()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("karim", "crée un groupe pour l'équipe urgences");
        var draft = Assert.IsType<Request>(await bench.DraftAsync("karim", "CreateGroup"));
        var summary = await bench.ClickAsync("karim", CardVerbs.FormContinue, draft, inputs:
        [
            ("name", "Urgences"), ("address", "urgences@"), ("description", "appels de nuit"), ("owners", "moi, Hélène"), ("members", "Julie, Marc et Karim Benali"),
            ("audience", "Company"), ("senders", "Owners"), ("reason", "astreinte"),
        ]);
        Assert.Contains("draft.send", Said(summary));
        var facts = await FactsAsync(bench, "karim");
        Assert.Equal(("Urgences", Audience.Company, GroupSenders.Owners, "appels de nuit"), (facts.Name, facts.Audience, facts.Senders, facts.Description));
        Assert.Equal(["karim", "helene"], facts.Owners.Select(p => p.Id));
        Assert.Equal(["julie", "marc", "karim"], facts.Members.Select(p => p.Id));
        Assert.Contains("D-0001 envoyée", await bench.SayAsync("karim", "ok"));
        Assert.Equal("astreinte", (await bench.RequestAsync(1)).Reason);
    }

    [Fact]
    public async Task AmbiguousAndUnknownNames_AreAsked_EverythingElseIsKept()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie", "CreateGroup"));
        var form = Said(await bench.ClickAsync("julie", CardVerbs.FormContinue, draft, inputs:
            [("name", "Devis"), ("address", "devis@"), ("owners", "moi"), ("members", "Luc, Karim, Zébulon"), ("audience", "Everyone"), ("senders", "Members")]));
        await bench.DeliverAsync();
        Assert.Contains("« Luc » : à préciser", form);
        Assert.Contains("« Zébulon » : à préciser", form);
        Assert.Contains(bench.Channel.In(ChatBench.Chat("julie")), m => ChatBench.Readable(m.Activity).Contains("pour Luc Petit", StringComparison.Ordinal));
        await bench.SayAsync("julie", "pour Luc Petit");
        Assert.Equal(["luc.petit", "karim", null], (await FactsAsync(bench)).Members.Select(p => p.Id));
        await bench.SayAsync("julie", "plutôt Marc");
        Assert.Equal(["luc.petit", "karim", "marc"], (await FactsAsync(bench)).Members.Select(p => p.Id));
    }

    [Theory]
    [InlineData("non, pas Zébulon")]
    [InlineData("sans Zébulon")]
    [InlineData("enlève Zébulon")]
    public async Task NameThatNobodyBears_CanBeLeftOut(string words)
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "crée l'adresse devis@ pour Karim, Zébulon et Marc");
        Assert.Contains((await FactsAsync(bench)).Members, p => p.Id is null);
        Assert.Contains("draft.send", await bench.SayAsync("julie", words));
        Assert.Equal(["karim", "marc"], (await FactsAsync(bench)).Members.Select(p => p.Id));
    }

    [Fact]
    public async Task AnotherAddress_TakesTheNameThatCameFromItAlong()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", Whole);
        await bench.SayAsync("julie", "plutôt chantiers@");
        var facts = await FactsAsync(bench);
        Assert.Equal(("Chantiers", "chantiers@"), (facts.Name, facts.Address));
    }

    [Fact]
    public async Task AnEmptyDraft_IsCalledANewGroup_WhenItIsDropped()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "créer un groupe");
        Assert.Contains("Brouillon abandonné : nouveau groupe", await bench.SayAsync("julie", "annuler"));
    }

    [Theory]
    [InlineData("non, pas Julie, Hélène", "helene,karim")]
    [InlineData("ajoute aussi Marc", "julie,karim,marc")]
    [InlineData("enlève Karim", "julie")]
    public async Task Correction_ChangesTheMembers(string correction, string members)
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("karim", Whole);
        await bench.SayAsync("karim", correction);
        Assert.Equal(members, string.Join(',', (await FactsAsync(bench, "karim")).Members.Select(p => p.Id)));
    }

    [Fact]
    public async Task AddressOfAGroup_NamesIt_AndOffersToJoin()
    {
        await using var bench = new ChatBench();
        var answer = await bench.SayAsync("julie", "crée l'adresse compta@ pour Karim et Marc");
        Assert.Contains("compta@serrurerie.example existe déjà : groupe Compta", answer);
        Assert.Contains("Voulez-vous rejoindre ce groupe", answer);
        Assert.Contains("dans Compta ajoute Karim Benali, Marc Leroy", answer);
        Assert.DoesNotContain("envoyée", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task NameOfAGroup_IsTheGroupMeant()
    {
        await using var bench = new ChatBench();
        Assert.Contains("depannage@serrurerie.example existe déjà : groupe Dépannage", await bench.SayAsync("julie", "crée un groupe pour l'équipe dépannage"));
    }

    [Fact]
    public async Task PersonWithoutMailbox_IsACaution_SaidBeforeSendingAndToTheApprover()
    {
        await using var bench = new ChatBench();
        await bench.MeetAsync("helene");
        Assert.Contains("Sarah Kone n’a pas encore de boîte", await bench.SayAsync("julie", "crée l'adresse devis@ pour Julie et Sarah"));
        Assert.Contains("D-0001 envoyée", await bench.SayAsync("julie", "ok"));
        var card = await bench.SayAsync("helene", "à valider");
        Assert.Contains("Julie Martin demande le groupe Devis", card);
        Assert.Contains("Sarah Kone n’a pas encore de boîte", card);
        Assert.Contains("devis@serrurerie.example est libre", card);
        Assert.Contains("recrée le groupe une fois", card);
        Assert.Contains("Julie Martin sera la seule personne responsable", card);
    }

    [Fact]
    public async Task Approved_IsToldWithItsEvidence()
    {
        await using var bench = new ChatBench();
        await bench.MeetAsync("helene");
        await bench.SayAsync("julie", Whole);
        await bench.SayAsync("julie", "ok");
        await bench.SayAsync("helene", "approuver D-0001");
        var done = await bench.Heart.RunToEndAsync((await bench.RequestAsync(1)).Id, Token);
        Assert.Equal(RequestState.Done, done.State);
        var card = await bench.SayAsync("julie", "montre D-0001");
        Assert.Contains("devis@serrurerie.example : Vérifiée", card);
        Assert.Contains("Membres : 2 sur 2.", card);
        Assert.Contains("Peuvent répondre avec cette adresse : 2 sur 2.", card);
    }

    [Fact]
    public async Task AliasDraftLeftBehind_IsKept_AndNamedAfterwards()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "ajoute l'alias accueil@ à ma boîte");
        await bench.SayAsync("julie", Whole);
        var sent = await bench.SayAsync("julie", "ok");
        Assert.Contains("D-0001 envoyée : groupe Devis", sent);
        Assert.Contains("Votre brouillon est gardé : alias accueil@", sent);
        Assert.Contains("D-0002 envoyée : alias accueil@", await bench.SayAsync("julie", "ok"));
    }
}
