using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>« remplaçant Karim jusqu'au 24 août », said on Monday 9 March 2026.</summary>
public sealed class SubstituteTests
{
    private readonly ChatBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Named_BothAreToldAndWhatWaitsIsShown()
    {
        await bench.MeetAsync("helene", "karim");
        await bench.Heart.PendingAsync("devis", "julie", null, Token);

        var told = await bench.SayAsync("helene", "remplaçant Karim jusqu'au 24 août");

        Assert.Contains("Karim Benali valide à votre place jusqu’au lundi 24 août 2026 inclus.", told, StringComparison.Ordinal);
        Assert.Contains("Demandes en attente montrées : 1.", told, StringComparison.Ordinal);
        var karims = string.Join('\n', bench.Channel.In(ChatBench.Chat("karim")).Select(m => ChatBench.Readable(m.Activity)));
        Assert.Contains("Hélène Moreau vous confie ses validations jusqu’au lundi 24 août 2026 inclus.", karims, StringComparison.Ordinal);
        Assert.Contains("request.approve", karims, StringComparison.Ordinal);
        Assert.Contains("par Hélène Moreau, Karim Benali ou Paul Girard", karims, StringComparison.Ordinal);

        Assert.Contains("D-0001 approuvée", await bench.SayAsync("karim", "approuver D-0001"), StringComparison.Ordinal);
        Assert.Contains("Karim Benali (pour Hélène Moreau)", await bench.SayAsync("helene", "historique"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_EndsItAndTellsBoth()
    {
        await bench.MeetAsync("helene", "karim");
        await bench.SayAsync("helene", "remplaçant Karim jusqu'au 24 août");
        Assert.Contains("Karim Benali ne valide plus à votre place.", await bench.SayAsync("helene", "je suis de retour"), StringComparison.Ordinal);
        Assert.Contains(bench.Channel.In(ChatBench.Chat("karim")), m => ChatBench.Readable(m.Activity).Contains("Vous ne remplacez plus Hélène Moreau.", StringComparison.Ordinal));
        await bench.Heart.PendingAsync("devis", "julie", null, Token);
        Assert.DoesNotContain("approuvée", await bench.SayAsync("karim", "approuver D-0001"), StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
        Assert.Contains("Personne ne vous remplace", await bench.SayAsync("helene", "je suis de retour"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubstituteNeverSeen_TheApproverIsTold() =>
        Assert.Contains("Je n’ai pas pu prévenir Karim Benali", await bench.SayAsync("helene", "remplaçant Karim jusqu'au 24 août"), StringComparison.Ordinal);

    [Fact]
    public async Task NewRequest_GoesToTheSubstituteAtOnce()
    {
        await bench.MeetAsync("helene", "karim");
        await bench.SayAsync("helene", "remplaçant Karim jusqu'au 24 août");
        await bench.Heart.PendingAsync("devis", "julie", null, Token);
        Assert.Contains(bench.Heart.Store.Cards, c => c.Target is { View: CardView.Approver, Person.ObjectId: "karim" });
    }

    [Theory]
    [InlineData("helene", "remplaçant Karim", "Jusqu’à quand ?")]
    [InlineData("helene", "remplaçant Karim jusqu'au 31 février", "Ce jour n’existe pas")]
    [InlineData("helene", "remplaçant Karim jusqu'au 24/08/2025", "déjà passé")]
    [InlineData("helene", "remplaçant Karim jusqu'au 24/08/2028", "plus d’un an")]
    [InlineData("helene", "remplaçant Hélène jusqu'au 24 août", "vous remplacer vous-même")]
    [InlineData("julie", "remplaçant Karim jusqu'au 24 août", "Seules les personnes qui valident")]
    [InlineData("karim", "remplace Hélène par Marc jusqu'au 24 août", "Chacun nomme son propre remplaçant")]
    public async Task WhatCanNotBe_IsExplainedAndChangesNothing(string person, string sentence, string expected)
    {
        Assert.Contains(expected, await bench.SayAsync(person, sentence), StringComparison.Ordinal);
        Assert.Empty(await bench.Heart.Substitutions.InForceAsync(bench.Heart.Clock.GetUtcNow(), Token));
    }

    [Fact]
    public async Task NameThatTwoBear_IsAChoiceWithTheSameDate()
    {
        var choice = await bench.SayAsync("helene", "remplaçant Luc jusqu'au 24 août");
        Assert.Contains("remplaçant Luc Petit jusqu’au 24/08/2026", choice, StringComparison.Ordinal);
        Assert.Contains("remplaçant Luc Durand jusqu’au 24/08/2026", choice, StringComparison.Ordinal);
        Assert.Contains("Luc Petit valide à votre place jusqu’au lundi 24 août 2026", await bench.SayAsync("helene", "remplaçant Luc Petit jusqu’au 24/08/2026"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InEnglish_TheSame()
    {
        var told = await bench.SayAsync("helene", "Karim replaces me until 24 August", "en-GB");
        Assert.Contains("Karim Benali decides in your place until Monday 24 August 2026 included.", told, StringComparison.Ordinal);
        Assert.Contains("Karim Benali no longer decides in your place.", await bench.SayAsync("helene", "I am back", "en-GB"), StringComparison.Ordinal);
    }
}
