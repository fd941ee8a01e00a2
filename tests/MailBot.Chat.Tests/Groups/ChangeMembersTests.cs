using System.Text.Json.Nodes;
using MailBot.Chat.Cards;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Groups;

/// <summary>« dans dépannage ajoute Luc et Sarah, enlève Marc »: a difference, told person by person.</summary>
public sealed class ChangeMembersTests
{
    private const string Whole = "dans dépannage ajoute Luc et Sarah, enlève Marc";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<MembersFacts> FactsAsync(ChatBench bench) =>
        MembersFacts.Decode(Assert.IsType<Request>(await bench.DraftAsync("karim", "ChangeMembers")).Payload);

    private static async Task<ChatBench> BenchAsync()
    {
        var bench = new ChatBench();
        bench.Heart.Groups.At("depannage")!.Members.AddRange(["r-marc", "r-karim"]);
        bench.Heart.Groups.At("depannage")!.Owners.AddRange(["r-karim", "r-helene"]);
        await bench.MeetAsync("helene");
        return bench;
    }

    [Fact]
    public async Task TwoOfOneName_AreAChoice_TheRestIsKept_AndShownAsADifference()
    {
        await using var bench = await BenchAsync();
        var choice = await bench.SayAsync("karim", Whole);
        Assert.Contains("pour Luc Petit", choice);
        var facts = await FactsAsync(bench);
        Assert.Equal("g-depannage", facts.GroupId);
        Assert.Equal(["sarah", null], facts.Add.Select(p => p.Id));
        Assert.Equal(["marc"], facts.Remove.Select(p => p.Id));
        var summary = await bench.SayAsync("karim", "pour Luc Petit");
        Assert.Contains("Groupe Dépannage : +2 −1", summary);
        Assert.Contains("+ Luc Petit", summary);
        Assert.Contains("− Marc Leroy", summary);
        Assert.Contains("Sarah Kone n’a pas encore de boîte", summary);
    }

    [Fact]
    public async Task AGroupMadeAMomentAgo_IsFoundBeforeTheListHasIt()
    {
        await using var bench = await BenchAsync();
        bench.Heart.Mail.NotListed.Add("g-depannage");
        await bench.SayAsync("karim", "dans depannage ajoute Sarah");
        Assert.Equal("g-depannage", (await FactsAsync(bench)).GroupId);
    }

    [Fact]
    public async Task Approver_SeesMembersNowAndAfterwards_AndPartialIsToldPersonByPerson()
    {
        await using var bench = await BenchAsync();
        await bench.SayAsync("karim", Whole);
        await bench.SayAsync("karim", "pour Luc Petit");
        Assert.Contains("D-0001 envoyée", await bench.SayAsync("karim", "ok"));
        var card = await bench.SayAsync("helene", "à valider");
        Assert.Contains("Karim Benali demande pour le groupe Dépannage : +2 −1", card);
        Assert.Contains("2 aujourd’hui, 2 ensuite", card);
        Assert.Contains("Sarah Kone n’a pas encore de boîte", card);
        await bench.SayAsync("helene", "approuver D-0001");
        var ended = await bench.Heart.RunToEndAsync((await bench.RequestAsync(1)).Id, Token);
        Assert.Equal(RequestState.Partial, ended.State);
        var told = await bench.SayAsync("karim", "montre D-0001");
        Assert.Contains("Partielle : 2 sur 3", told);
        Assert.Contains("+ Luc Petit : Enregistrée", told);
        Assert.Contains("− Marc Leroy : Enregistrée", told);
        Assert.Contains("+ Sarah Kone : non faite", told);
        Assert.Contains("request.retry", told);
        Assert.Contains("request.undo", told);
    }

    [Fact]
    public async Task MoreIsSaidOfTheOpenDraft()
    {
        await using var bench = await BenchAsync();
        await bench.SayAsync("karim", "dans dépannage ajoute Julie");
        await bench.SayAsync("karim", "ajoute aussi Hélène");
        await bench.SayAsync("karim", "enlève aussi Marc");
        var facts = await FactsAsync(bench);
        Assert.Equal(["julie", "helene"], facts.Add.Select(p => p.Id));
        Assert.Equal(["marc"], facts.Remove.Select(p => p.Id));
        await bench.SayAsync("karim", "non, pas Julie, Luc Durand");
        Assert.Equal(["luc.durand", "helene"], (await FactsAsync(bench)).Add.Select(p => p.Id));
    }

    [Fact]
    public async Task Form_SaysEachProblemBesideItsField()
    {
        await using var bench = await BenchAsync();
        await bench.SayAsync("karim", "dans dépannage ajoute Julie");
        var draft = Assert.IsType<Request>(await bench.DraftAsync("karim", "ChangeMembers"));
        JsonObject answer = await bench.ClickAsync("karim", CardVerbs.FormContinue, draft, inputs: [("group", "Dépannages de nuit"), ("add", "Julie, Marc"), ("remove", "Marc")]);
        var form = ChatBench.Readable(answer["value"]!);
        Assert.Contains("Je ne trouve aucun groupe « Dépannages de nuit »", form);
        Assert.Contains("Marc Leroy est à la fois à ajouter et à retirer", form);
    }

    [Theory]
    [InlineData(RecipientType.Microsoft365Group, false, "est un groupe Microsoft 365")]
    [InlineData(RecipientType.UserMailbox, false, "est une boîte, pas un groupe")]
    [InlineData(RecipientType.DistributionGroup, true, "annuaire interne de l’entreprise")]
    public async Task GroupThatCantBeChanged_IsNamedForWhatItIs(RecipientType type, bool synced, string words)
    {
        await using var bench = await BenchAsync();
        var index = bench.Heart.Mail.Recipients.FindIndex(r => r.Id == "g-depannage");
        bench.Heart.Mail.Recipients[index] = bench.Heart.Mail.Recipients[index] with { Type = type, DirectorySynced = synced };
        if (type != RecipientType.DistributionGroup) bench.Heart.Groups.Groups.RemoveAll(g => g.Id == "g-depannage");
        Assert.Contains(words, await bench.SayAsync("karim", "ajoute Julie au groupe depannage@serrurerie.example"));
    }

    [Fact]
    public async Task LastOwner_CantBeTakenOut()
    {
        await using var bench = await BenchAsync();
        bench.Heart.Groups.At("depannage")!.Owners.Clear();
        bench.Heart.Groups.At("depannage")!.Owners.Add("r-marc");
        Assert.Contains("Marc Leroy est la seule personne responsable de Dépannage", await bench.SayAsync("karim", "enlève Marc du groupe dépannage"));
    }
}
