using MailBot.Chat.Cards;
using MailBot.Chat.Commands.Groups;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Testing;

namespace MailBot.Chat.Tests.Groups;

/// <summary>What people type wrong, or too much of.</summary>
public sealed class GroupInputTests
{
    [Theory]
    [InlineData("Julie, Karim et Luc Petit", "Julie|Karim|Luc Petit")]
    [InlineData("Julie & Karim;Marc and Hélène", "Julie|Karim|Marc|Hélène")]
    [InlineData(" , ,Julie,, ", "Julie")]
    [InlineData("Etienne Landry", "Etienne Landry")]
    [InlineData("", "")]
    public void NamesInARow_AreReadOneByOne(string typed, string names) => Assert.Equal(names, string.Join('|', NameRow.Split(typed)));

    [Theory]
    [InlineData("tout le monde peut écrire", Audience.Everyone)]
    [InlineData("Tout le monde, clients compris", Audience.Everyone)]
    [InlineData("everyone", Audience.Everyone)]
    [InlineData("seulement l'entreprise", Audience.Company)]
    [InlineData("non, seulement l’entreprise", Audience.Company)]
    [InlineData("only the company", Audience.Company)]
    [InlineData("pas tout le monde", null)]
    [InlineData("envoie à tout le monde", null)]
    [InlineData("", null)]
    public void TheChoiceOfWhoMayWrite_IsReadFromItsWordsAlone(string words, Audience? expected) => Assert.Equal(expected, AudienceWords.Read(words));

    [Theory]
    [InlineData("devis@", "Devis")]
    [InlineData("service-client@serrurerie.example", "Service client")]
    [InlineData("donnees@", "Données")]
    [InlineData("…", null)]
    public void AName_FollowsFromTheAddress(string address, string? name) => Assert.Equal(name, GroupNaming.NameOf(address));

    [Fact]
    public async Task TwoHundredPeople_AreToldTheLimit_AndNothingIsSent()
    {
        await using var bench = new ChatBench();
        for (var i = 0; i < 200; i++) bench.Heart.Mail.Add($"p{i}", $"Personne{i} Nom{i}");
        await bench.SayAsync("julie", "crée le groupe devis@");
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie", "CreateGroup"));
        var everybody = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"Personne{i} Nom{i}"));
        var answer = await bench.ClickAsync("julie", CardVerbs.FormContinue, draft, inputs:
            [("name", "Devis"), ("address", "devis@"), ("owners", "moi"), ("members", everybody), ("audience", "Everyone"), ("senders", "Members")]);
        Assert.Contains("200 personnes à la fois, la limite est 100", ChatBench.Readable(answer["value"]!));
        Assert.DoesNotContain("envoyée", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task AGuest_IsNoMember()
    {
        await using var bench = new ChatBench();
        bench.Heart.Mail.People.Add(new Person(new PersonKey(FakeMail.Tenant, "ines"), "Inès Partenaire", FakeMail.Address("ines@ailleurs.example"), IsGuest: true));
        Assert.Contains("Inès Partenaire est un compte invité", await bench.SayAsync("julie", "crée l'adresse devis@ pour Karim et Inès"));
    }

    [Fact]
    public async Task NoOwner_IsAskedForByItsField()
    {
        await using var bench = new ChatBench();
        await bench.SayAsync("julie", "crée l'adresse devis@ pour Karim et Marc");
        var draft = Assert.IsType<Request>(await bench.DraftAsync("julie", "CreateGroup"));
        var answer = await bench.ClickAsync("julie", CardVerbs.FormContinue, draft, inputs:
            [("name", "Devis"), ("address", "devis@"), ("owners", ""), ("members", "Karim"), ("audience", "Everyone"), ("senders", "Members")]);
        Assert.Contains("form.continue", ChatBench.Readable(answer["value"]!));
        Assert.Contains("Il manque la personne responsable", await bench.SayAsync("julie", "ok"));
    }

    [Fact]
    public async Task TheAddressOfSomebody_IsNamed()
    {
        await using var bench = new ChatBench();
        Assert.Contains("karim@serrurerie.example appartient déjà à Karim Benali", await bench.SayAsync("julie", "crée l'adresse karim@ pour Julie et Marc"));
    }
}
