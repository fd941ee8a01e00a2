using System.Text;
using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Lifecycle;

namespace MailBot.Conversation.Tests.Script;

/// <summary>The customer's hour: a group that is slow, one that is dead, and one to which the world's mail is led astray.</summary>
public sealed class GroupScriptTests
{
    private const string Asked = """
        crée l'adresse devis@ pour Julie et Karim
        ok
        /as hélène
        approuver D-0001
        /as julie
        montre D-0001

        """;

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task SlowGroup_IsRecordedFirstAndProvenLate(Stage stage)
    {
        var played = await Scripts.PlayOnAsync(stage, """{"groups":[{"address":"devis","behaviour":"Slow"}]}""", $"{Asked}/attendre 1h\nmontre D-0001\n");

        Assert.Contains("Enregistrée, preuve en cours", played.Shown, StringComparison.Ordinal);
        Assert.Contains("plus tard que d’habitude", played.Shown, StringComparison.Ordinal);
        Assert.Equal(("Done", "Proven"), (played.Request().State, played.Request().Items[0].Outcome));
        Assert.DoesNotContain(played.Request().Audit, a => a.Action == nameof(Transition.Recreate));
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task DeadGroup_IsRecreatedOnceAfterTheHourAndProven(Stage stage)
    {
        var played = await Scripts.PlayOnAsync(stage, """{"groups":[{"address":"devis","behaviour":"Dead"}]}""", $"{Asked}/attendre 1h\nmontre D-0001\nhistorique D-0001\n");

        Assert.Contains("après avoir été supprimée et recréée une fois", played.Shown, StringComparison.Ordinal);
        Assert.Equal(("Done", "Proven"), (played.Request().State, played.Request().Items[0].Outcome));
        Assert.Single(played.Request().Audit, a => a.Action == nameof(Transition.Recreate));
        var history = played.Shown[played.Shown.LastIndexOf("brouillon ouvert", StringComparison.Ordinal)..];
        Assert.Contains("supprimée et recréée (une seule fois)", history, StringComparison.Ordinal);
        Assert.Contains("terminée", history, StringComparison.Ordinal);
        // Once written, once again; the looks between them are in the journal and on no card.
        Assert.Equal(2, history.Split("écrite chez Microsoft 365").Length - 1);
    }

    [Theory, InlineData(Stage.Terminal), InlineData(Stage.Http)]
    public async Task DeadForEver_IsRecreatedOnceAndThenToldAsItIs(Stage stage)
    {
        var played = await Scripts.PlayOnAsync(stage, """{"groups":[{"address":"devis","behaviour":"Dead","times":9}]}""", $"{Asked}/attendre 1h\n/attendre 1h\nmontre D-0001\n");

        Assert.Contains("5.1.10", played.Shown, StringComparison.Ordinal);
        Assert.Contains("déjà été supprimé", played.Shown, StringComparison.Ordinal);
        Assert.Equal("Partial", played.Request().State);
        Assert.Single(played.Request().Audit, a => a.Action == nameof(Transition.Recreate));
    }

    [Fact]
    public async Task WrongMx_IsExplainedAndTheGroupLeftAlone()
    {
        await using var bot = await RunningBot.StartAsync();
        using var world = new HttpClient();
        using var elsewhere = new StringContent("""{"hosts":["mx1.ancien.example"]}""", Encoding.UTF8, "application/json");
        using var led = await world.PutAsync(new Uri(bot.Tenant.Address, "_simulation/domains/serrurerie.example/mx"), elsewhere, TestContext.Current.CancellationToken);
        Assert.True(led.IsSuccessStatusCode);

        var asked = await bot.AskAsync(bot.Julie, bot.Helene, "crée l'adresse devis@ pour Julie et Karim");
        await bot.Helene.PressAsync(asked, "request.approve");
        var partial = await bot.ReachesAsync(RequestState.Partial);
        await bot.Julie.SeeAsync(card => CardText.Of(card).Contains("mx1.ancien.example", StringComparison.Ordinal));

        Assert.True(await bot.QuietAsync());
        await bot.Host.AdvanceAsync(TimeSpan.FromHours(2), TestContext.Current.CancellationToken);
        Assert.True(await bot.QuietAsync());
        Assert.DoesNotContain(bot.Writes, e => e.Cmdlet == "Remove-DistributionGroup");
        Assert.Equal(partial.Version, (await bot.ReachesAsync(RequestState.Partial)).Version);
    }
}
