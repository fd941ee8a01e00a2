using MailBot.Chat.Cards;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Groups;

/// <summary>« teste contact@ », and what people themselves saw arrive or not.</summary>
public sealed class TestAddressTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Says it, and lets time go on once a message left: a trial waits a few seconds for it.</summary>
    private static async Task<string> SayAsync(ChatBench bench, string person, string words)
    {
        var sent = bench.Heart.Probe.Sent.Count;
        var answer = bench.SayAsync(person, words);
        while (!answer.IsCompleted)
        {
            if (bench.Heart.Probe.Sent.Count > sent) bench.Heart.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }

        return await answer;
    }

    [Fact]
    public async Task AGroupThatReceives_IsToldRungByRung()
    {
        await using var bench = new ChatBench();
        bench.Heart.Groups.At("contact")!.Members.Add("r-julie");
        bench.Heart.Groups.At("contact")!.Senders.Add("r-julie");
        var card = await SayAsync(bench, "karim", "teste contact@");
        Assert.Contains("contact@serrurerie.example", card);
        Assert.Contains("Reçoit de l’extérieur", card);
        Assert.Contains("le MX (qui dit au monde où livrer) mène à", card);
        Assert.Contains("reçoit, un message est arrivé", card);
        Assert.Contains("Julie Martin", card);
        Assert.Empty(bench.Heart.Store.Changes);
    }

    [Fact]
    public async Task ADeadGroup_IsToldWithItsEvidence()
    {
        await using var bench = new ChatBench();
        bench.Heart.Groups.At("contact")!.Members.Add("r-julie");
        bench.Heart.Groups.At("contact")!.Dead = true;
        var card = await SayAsync(bench, "karim", "teste contact@");
        Assert.Contains("Ne reçoit pas comme il faut", card);
        Assert.Contains("5.1.10", card);
    }

    [Fact]
    public async Task AMessageOnItsWay_IsSaidSo_AndFollowedWhenAskedAgain()
    {
        await using var bench = new ChatBench();
        bench.Heart.Groups.At("contact")!.Members.Add("r-julie");
        bench.Heart.Groups.At("contact")!.Slow = TimeSpan.FromMinutes(20);
        var card = await SayAsync(bench, "karim", "teste contact@");
        Assert.Contains("Essai en cours", card);
        Assert.Contains("teste contact@serrurerie.example", card);
        var sent = bench.Heart.Probe.Sent.Count;
        bench.Heart.Clock.Advance(TimeSpan.FromMinutes(21));
        Assert.Contains("Reçoit de l’extérieur", await SayAsync(bench, "karim", "teste contact@"));
        Assert.Equal(sent, bench.Heart.Probe.Sent.Count);
    }

    [Theory]
    [InlineData("teste personne@", "Personne n’a l’adresse personne@serrurerie.example")]
    [InlineData("teste dévis@serrurerie.example", "contient un accent")]
    [InlineData("c'est arrivé", "Aucune de vos demandes n’attend de preuve")]
    [InlineData("rien reçu", "Aucune de vos demandes n’attend de preuve")]
    public async Task WhatCantBeTried_IsSaid(string words, string expected)
    {
        await using var bench = new ChatBench();
        Assert.Contains(expected, await SayAsync(bench, "julie", words));
    }

    [Fact]
    public async Task Unproven_IsSaidSo_AndSettledByWhoSawIt()
    {
        await using var bench = new ChatBench();
        (bench.Heart.Probe.Inside, bench.Heart.Probe.Outside) = (null, null);
        await bench.MeetAsync("julie");
        var facts = new GroupFacts("Devis", "devis@serrurerie.example", Audience: Audience.Everyone)
        {
            Owners = [new PersonFact("julie", "Julie Martin")],
            Members = [new PersonFact("karim", "Karim Benali")],
        };
        var approved = await bench.Heart.ApprovedAsync("CreateGroup", facts.Encode(), "julie", Token);
        await bench.Heart.RunToEndAsync(approved.Id, Token);
        var card = await bench.SayAsync("julie", "montre D-0001");
        Assert.Contains("devis@serrurerie.example : Enregistrée, non prouvée", card);
        Assert.Contains("request.arrived", card);
        Assert.DoesNotContain("Vérifiée", card);
        Assert.Contains("D-0001 : je reprends la preuve", await bench.SayAsync("julie", "rien reçu"));
        Assert.Contains("la preuve de D-0001 est encore en cours", await bench.SayAsync("julie", "rien reçu"));
        await bench.Heart.RunToEndAsync(approved.Id, Token);
        Assert.Contains("D-0001 : Vérifiée, vous avez vu un message arriver", await bench.SayAsync("julie", "c'est arrivé"));
        Assert.Contains("devis@serrurerie.example : Vérifiée", await bench.SayAsync("julie", "montre D-0001"));
        Assert.DoesNotContain(CardVerbs.Arrived, await bench.SayAsync("julie", "montre D-0001"));
    }
}
