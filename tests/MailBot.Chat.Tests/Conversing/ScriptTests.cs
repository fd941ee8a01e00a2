using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Conversing;

public sealed class ScriptTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneSentence_SentApprovedAndDone_TellsTheTruthAtEachStep()
    {
        await using var bench = new ChatBench();
        await bench.MeetAsync("helene");
        var summary = await bench.SayAsync("julie", "ajoute l’alias devis@serrurerie.example à ma boîte pour le formulaire");
        Assert.Contains("devis@serrurerie.example", summary);
        Assert.Contains("draft.send", summary);
        Assert.Contains("D-0001 envoyée", await bench.SayAsync("julie", "ok"));
        Assert.Contains("request.approve", await bench.SayAsync("helene", "à valider"));

        Assert.Contains("D-0001 approuvée, exécution en cours.", await bench.SayAsync("helene", "approuver D-0001"));
        var done = await bench.Heart.RunToEndAsync((await bench.RequestAsync(1)).Id, Token);
        Assert.Equal(RequestState.Done, done.State);
        await bench.DeliverAsync();
        Assert.Contains("Effectuée", await bench.SayAsync("julie", "mes demandes"));
        Assert.True(bench.Heart.Mail.Recipient("julie").Holds(MailBot.Testing.FakeMail.Address("devis")));
    }
}
