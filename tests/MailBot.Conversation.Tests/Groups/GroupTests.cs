using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;

namespace MailBot.Conversation.Tests.Groups;

/// <summary>Groups from one sentence to what the tenant holds, over HTTP.</summary>
public sealed class GroupTests
{
    /// <summary>Mail finds a new address at once: how long it takes is proven elsewhere.</summary>
    private static async Task<RunningBot> StartAsync()
    {
        var bot = await RunningBot.StartAsync();
        bot.Tenant.Knobs = bot.Tenant.Knobs with { EdgeDelay = TimeSpan.Zero, TraceDelay = TimeSpan.Zero };
        return bot;
    }

    private static bool Says(Terminal.Connector.PostedActivity card, string words) => CardText.Of(card).Contains(words, StringComparison.Ordinal);

    [Fact]
    public async Task OneSentence_OneApproval_GivesAGroupThatIsProven()
    {
        await using var bot = await StartAsync();
        var asked = await bot.AskAsync(bot.Julie, bot.Helene, "crée l'adresse devis@ pour Julie et Karim");
        Assert.True(Says(asked, "MailBot supprime et recrée le groupe une fois"));
        await bot.Helene.PressAsync(asked, "request.approve");
        var done = await bot.ReachesAsync(RequestState.Done);

        Assert.Equal(ItemOutcome.Proven, done.Items[0].Outcome);
        Assert.Equal("Devis", bot.Holder("devis@serrurerie.example")?.Holder);
        await bot.Julie.SeeAsync(card => Says(card, "devis@serrurerie.example : Vérifiée") && Says(card, "Membres : 2 sur 2"));
        await bot.Karim.SayAsync("teste devis@");
        await bot.Karim.SeeAsync(card => Says(card, "Reçoit de l’extérieur"));
    }

    [Fact]
    public async Task ChangeOfThreePeople_OfWhomOneFails_IsPartial_AndUndone()
    {
        await using var bot = await StartAsync();
        await bot.Karim.SayAsync("dans dépannage ajoute Julie et Sarah, enlève Marc");
        var summary = await bot.Karim.CardOfferingAsync("draft.send");
        Assert.True(Says(summary, "Groupe Dépannage : +2 −1") && Says(summary, "Sarah Kone n’a pas encore de boîte"));
        await bot.Karim.PressAsync(summary, "draft.send");
        await bot.Helene.PressAsync(await bot.Helene.CardOfferingAsync("request.approve"), "request.approve");
        await bot.ReachesAsync(RequestState.Partial);

        var partial = await bot.Karim.SeeAsync(card => Says(card, "Partielle : 2 sur 3"));
        Assert.True(Says(partial, "+ Julie Martin : Enregistrée") && Says(partial, "− Marc Leroy : Enregistrée") && Says(partial, "+ Sarah Kone : non faite"));
        var written = bot.Writes.Count;
        await bot.Karim.PressAsync(partial, "request.retry");
        await Until.ReadAsync(() => bot.AuditAsync(), audit => audit.Count(a => a.Action == nameof(Transition.Finish)) == 2, "the second end");
        Assert.Equal(written, bot.Writes.Count);

        await bot.Karim.SayAsync("défaire D-0001");
        await bot.Helene.PressAsync(await bot.Helene.SeeAsync(card => card.Offers("request.approve") && Says(card, "D-0002")), "request.approve");
        await bot.ReachesAsync(RequestState.Done, 2);
        await bot.Karim.SeeAsync(card => Says(card, "+ Marc Leroy : Enregistrée") && Says(card, "− Julie Martin : Enregistrée"));
    }

    [Fact]
    public async Task SetUp_CreatesWhatIsMissing_AndLeavesTheRest()
    {
        await using var bot = await StartAsync();
        await bot.Julie.SayAsync("mise en place");
        await bot.Julie.SeeAsync(card => Says(card, "existe déjà, laissée telle quelle") && Says(card, "données personnelles (RGPD)"));
        await bot.Julie.SayAsync("ajoute Karim et Hélène");
        await bot.Julie.PressAsync(await bot.Julie.CardOfferingAsync("draft.send"), "draft.send");
        await bot.Helene.PressAsync(await bot.Helene.CardOfferingAsync("request.approve"), "request.approve");
        await bot.ReachesAsync(RequestState.Done);

        var result = await bot.Julie.SeeAsync(card => Says(card, "donnees@serrurerie.example : Vérifiée"));
        Assert.True(Says(result, "contact@serrurerie.example : existe déjà, laissée telle quelle"));
        Assert.Equal("Données", bot.Holder("donnees@serrurerie.example")?.Holder);
    }

    [Fact]
    public async Task AnAddressThatIsAGroup_IsNamed_AndNothingIsSent()
    {
        await using var bot = await StartAsync();
        await bot.Julie.SayAsync("crée l'adresse compta@ pour Julie et Karim");
        await bot.Julie.SeeAsync(card => Says(card, "compta@serrurerie.example existe déjà : groupe Compta"));
        await bot.Julie.SayAsync("ok");
        Assert.True(await bot.QuietAsync());
        Assert.Empty(await bot.SentAsync());
        Assert.Empty(bot.Writes);
    }
}
