using MailBot.Chat.Cards;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Chat.Tests.Groups;

/// <summary>« mise en place »: three addresses, one card, one approval, one line each.</summary>
public sealed class SetUpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneCard_OneApproval_OneLineEach_AndWhatExistsIsLeft()
    {
        await using var bench = new ChatBench();
        bench.Heart.Mail.Recipients.RemoveAll(r => r.Id == "g-contact");
        bench.Heart.Groups.Groups.RemoveAll(g => g.Id == "g-contact");
        bench.Heart.Groups.At("compta")!.Members.Add("r-helene");
        await bench.MeetAsync("helene");
        var form = await bench.SayAsync("julie", "mise en place");
        Assert.Contains("contact@serrurerie.example · demandes des clients", form);
        Assert.Contains("compta@serrurerie.example · factures et comptabilité", form);
        Assert.Contains("existe déjà, laissée telle quelle", form);
        Assert.Contains("donnees@serrurerie.example · données personnelles (RGPD)", form);
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie", "SetUp"));
        var answer = await bench.ClickAsync("julie", CardVerbs.FormContinue, draft, inputs:
            [("owners1", "moi"), ("members1", "Julie, Karim"), ("owners3", "Hélène"), ("members3", "Hélène")]);
        Assert.Contains("draft.send", ChatBench.Readable(answer["value"]!));
        Assert.Contains("D-0001 envoyée", await bench.SayAsync("julie", "ok"));
        Assert.Contains("Julie Martin demande la mise en place de contact@", await bench.SayAsync("helene", "à valider"));
        await bench.SayAsync("helene", "approuver D-0001");
        var done = await bench.Heart.RunToEndAsync((await bench.RequestAsync(1)).Id, Token);
        Assert.Equal(RequestState.Done, done.State);
        var card = await bench.SayAsync("julie", "montre D-0001");
        Assert.Contains("contact@serrurerie.example : Vérifiée", card);
        Assert.Contains("compta@serrurerie.example : existe déjà, laissée telle quelle", card);
        Assert.Contains("donnees@serrurerie.example : Vérifiée", card);
        Assert.Equal(2, bench.Heart.Groups.At("contact")!.Members.Count);
    }

    [Fact]
    public async Task PeopleSaidAfterwards_AreMeantForAllOfThem()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "mise en place");
        await bench.SayAsync("julie", "ajoute Karim et Hélène");
        var facts = SetUpFacts.Decode(Assert.IsType<Request>(await bench.DraftAsync("julie", "SetUp")).Payload);
        Assert.Equal(["karim", "helene"], facts.Groups.Single(g => g.Owners.Count > 0).Members.Select(p => p.Id));
    }

    [Theory]
    [InlineData("Julie et Karim", "julie,karim")]
    [InlineData("moi et Karim", "julie,karim")]
    [InlineData("Karim et Julie", "karim,julie")]
    public async Task AnOwnerWhoIsNamed_BecomesAMemberToo(string people, string members)
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "mise en place");
        await bench.SayAsync("julie", people);
        var facts = SetUpFacts.Decode(Assert.IsType<Request>(await bench.DraftAsync("julie", "SetUp")).Payload);
        Assert.Equal(members, string.Join(',', facts.Groups.Single(g => g.Owners.Count > 0).Members.Select(p => p.Id)));
    }

    [Fact]
    public async Task AnAddressOfSomebody_IsLeftAside_AndWhereAllIsThereNothingIsAsked()
    {
        await using var bench = new ChatBench();
        var index = bench.Heart.Mail.Recipients.FindIndex(r => r.Id == "r-karim");
        bench.Heart.Mail.Recipients[index] = bench.Heart.Mail.Recipients[index] with { Addresses = [FakeMail.Address("karim"), FakeMail.Address("donnees")] };
        var answer = await bench.SayAsync("julie", "mise en place");
        Assert.Contains("donnees@serrurerie.example appartient déjà à Karim Benali", answer);
        Assert.Contains("Il n’y a rien à mettre en place", answer);
        Assert.Null(await bench.DraftAsync("julie", "SetUp"));
    }
}
