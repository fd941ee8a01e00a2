using MailBot.Conversation.Tests.Bench;

namespace MailBot.Conversation.Tests.Input;

/// <summary>Sentences that can't become a request: each is answered with what is wrong, and nothing is sent.</summary>
public sealed class SentenceTests(SharedBot shared) : IClassFixture<SharedBot>
{
    public static TheoryData<string, string[]> Sentences => new()
    {
        { "ajoute l’alias devis@example.org à ma boîte", ["example.org n’appartient pas à l’entreprise", "devis@serrurerie.example", "ien n’a été changé"] },
        { "ajoute l’alias clés@ à ma boîte", ["contient un accent", "cles@serrurerie.example", "ien n’a été changé"] },
        { "ajoute l’alias contact@ à ma boîte", ["contact@serrurerie.example appartient déjà au groupe Contact", "Choisissez une autre adresse", "ien n’a été changé"] },
        { "ajoute l’alias karim@ à ma boîte", ["karim@serrurerie.example appartient déjà à Karim Benali", "ien n’a été changé"] },
        { "ajoute l’alias .devis@serrurerie.example à ma boîte", ["ien n’a été changé"] },
        { "ajoute l’alias " + new string('a', 80) + "@serrurerie.example à ma boîte", ["la limite est 64", "ien n’a été changé"] },
        { "ajoute l’alias devis@ à la boîte de Gaston", ["Je ne trouve personne du nom de « Gaston »", "rien n’est envoyé"] },
        { "ajoute l’alias devis@ à la boîte de Luc", ["Luc Petit", "Luc Durand"] },
        { "ajoute l’alias devis@ à la boîte de Sarah", ["La boîte de Sarah Kone n’existe pas encore", "ien n’a été changé"] },
        { "ajoute l’alias accueil@ à ma boîte", ["accueil@serrurerie.example arrive déjà chez Julie Martin", "rien à demander"] },
        { "", ["Votre message est vide"] },
        { "   \t  ", ["Votre message est vide"] },
        { new string('a', 10_240), ["trop long", "ien n’a été changé"] },
        { "ajoute l’alias devis@ à ma boîte " + string.Concat(Enumerable.Repeat("pour le formulaire ", 600)), ["trop long", "ien n’a été changé"] },
        { "por favor, añade el alias devis@ a mi buzón", ["ien n’a été changé|n’ai rien fait"] },
        { "bitte füge den Alias devis@ zu meinem Postfach hinzu", ["ien n’a été changé|n’ai rien fait"] },
        { "n’ajoute pas l’alias devis@ à ma boîte", ["n’ai rien fait"] },
        { "blablabla tralala", ["ien n’a été changé"] },
        { "approuver D-0099", ["ien n’a été changé"] },
        { "défaire D-0099", ["ien n’a été changé"] },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task SentenceThatCannotBecomeARequest_SaysWhyAndSendsNothing(string sentence, string[] expected)
    {
        var bot = shared.Bot;
        var writes = bot.Writes.Count;

        var shown = await bot.Julie.SayAndReadAsync(sentence, bot.Host.WaitForQuietAsync);
        var insisted = await bot.Julie.SayAndReadAsync("envoyer", bot.Host.WaitForQuietAsync);
        await bot.Julie.SayAndReadAsync("annuler", bot.Host.WaitForQuietAsync);

        Assert.All(expected, words => Assert.True(words.Split('|').Any(w => shown.Contains(w, StringComparison.Ordinal)), $"« {words} » is missing in: {shown}"));
        Assert.DoesNotContain("D-0", insisted, StringComparison.Ordinal);
        Assert.Empty(await bot.SentAsync());
        Assert.Equal(writes, bot.Writes.Count);
    }

    [Fact]
    public async Task EnglishClient_IsAnsweredInEnglish()
    {
        await using var bot = await RunningBot.StartAsync();
        var julie = new Room(bot.Julie.Person with { Locale = "en-US" }, bot.Connector, bot.Client);

        await julie.SayAsync("add the alias quotes@ to my mailbox for the website form");
        var summary = await bot.Julie.CardOfferingAsync("draft.send");

        Assert.Contains("Add the alias quotes@serrurerie.example to Julie Martin", CardText.Of(summary), StringComparison.Ordinal);
        Assert.DoesNotContain("Envoyer", CardText.Of(summary), StringComparison.Ordinal);
    }
}
