using MailBot.Conversation.Tests.Bench;
using MailBot.Terminal.Connector;

namespace MailBot.Conversation.Tests.Crash;

/// <summary>The bot is killed at the worst moments; started again it finishes the request, and the tenant sees one effective write.</summary>
public sealed class CrashTests
{
    private const string Never = "\"times\":null,\"delay\":\"01:00:00\"";

    [Fact]
    public async Task KilledAfterTheApprovalWasCommitted_WritesOnceWhenStartedAgain()
    {
        await using var bot = await StartedAsync(firstCheck: 0.1);
        var asked = await AskAsync(bot);
        // Nothing that the executor asks is answered: it can't get past its first look.
        await bot.FaultAsync($$"""{"kind":"Latency","match":"exchange",{{Never}}}""");

        await bot.RoomOf("Hélène Moreau").PressAsync(asked, "request.approve");
        await bot.KillBotAsync();

        Assert.Equal("Approved", (await bot.RequestAsync()).State);
        Assert.Empty(bot.Writes);
        await FinishesAsync(bot);
    }

    [Fact]
    public async Task KilledBeforeTheWriteArrived_WritesOnceWhenStartedAgain()
    {
        await using var bot = await StartedAsync(firstCheck: 0.1);
        var asked = await AskAsync(bot);
        await bot.FaultAsync($$"""{"kind":"Latency","match":"Set-Mailbox",{{Never}}}""");

        await bot.RoomOf("Hélène Moreau").PressAsync(asked, "request.approve");
        await bot.ReachesAsync("Running");
        await bot.KillBotAsync();

        Assert.Equal("Running", (await bot.RequestAsync()).State);
        Assert.Empty(bot.Writes);
        await FinishesAsync(bot);
    }

    [Fact]
    public async Task KilledAfterTheWriteWasCarriedOut_DoesNotWriteAgain()
    {
        await using var bot = await StartedAsync(firstCheck: 0.1);
        var asked = await AskAsync(bot);
        await bot.FaultAsync($$"""{"kind":"SlowAnswer","match":"Set-Mailbox",{{Never}}}""");

        await bot.RoomOf("Hélène Moreau").PressAsync(asked, "request.approve");
        await Until.ReadAsync(() => Task.FromResult(bot.Writes.Count()), writes => writes == 1, "the write in the tenant's log");
        await bot.KillBotAsync();

        Assert.Equal("Running", (await bot.RequestAsync()).State);
        await FinishesAsync(bot);
    }

    [Fact]
    public async Task KilledAfterTheAnswerBeforeTheFinish_OnlyReadsBack()
    {
        // The first look comes so late that the kill is always before it.
        await using var bot = await StartedAsync(firstCheck: 10);
        var asked = await AskAsync(bot);

        await bot.RoomOf("Hélène Moreau").PressAsync(asked, "request.approve");
        await bot.ReachesAsync("Verifying");
        await bot.KillBotAsync();

        Assert.Equal("Verifying", (await bot.RequestAsync()).State);
        await FinishesAsync(bot);
    }

    [Fact]
    public async Task KilledAndStartedTwice_StillOneEffectiveWrite()
    {
        await using var bot = await StartedAsync(firstCheck: 0.1);
        var asked = await AskAsync(bot);
        await bot.FaultAsync($$"""{"kind":"SlowAnswer","match":"Set-Mailbox",{{Never}}}""");
        await bot.RoomOf("Hélène Moreau").PressAsync(asked, "request.approve");
        await Until.ReadAsync(() => Task.FromResult(bot.Writes.Count()), writes => writes == 1, "the write in the tenant's log");
        await bot.KillBotAsync();

        await bot.StartBotAsync(firstCheck: 10);
        await bot.ReachesAsync("Verifying");
        await bot.KillBotAsync();

        await FinishesAsync(bot);
    }

    private static async Task<CrashingBot> StartedAsync(double firstCheck)
    {
        var bot = await CrashingBot.StartAsync();
        await bot.KnobsAsync("""{"replicationDelay":"00:00:00","syncDelay":"00:00:00"}""");
        await bot.StartBotAsync(firstCheck);
        return bot;
    }

    private static async Task<PostedActivity> AskAsync(CrashingBot bot)
    {
        var (julie, helene) = (bot.RoomOf("Julie Martin"), bot.RoomOf("Hélène Moreau"));
        await julie.InstallAsync();
        await helene.InstallAsync();
        await julie.SayAsync("ajoute l’alias devis@ à ma boîte pour le formulaire");
        await julie.PressAsync(await julie.CardOfferingAsync("draft.send"), "draft.send");
        return await helene.CardOfferingAsync("request.approve");
    }

    private static async Task FinishesAsync(CrashingBot bot)
    {
        await bot.NoFaultsAsync();
        await bot.StartBotAsync(firstCheck: 0.1);
        var done = await bot.ReachesAsync("Done");

        Assert.Equal("Set-Mailbox", Assert.Single(bot.Writes).Cmdlet);
        Assert.Equal("Recorded", Assert.Single(done.Items).Outcome);
        Assert.Equal("Hélène Moreau", done.DecidedBy);
        await bot.RoomOf("Julie Martin").SeeAsync(a => a.Version == 1 && CardText.Of(a).Contains("Effectuée", StringComparison.Ordinal));
        await bot.RoomOf("Hélène Moreau").SeeAsync(a => a.Version > 1 && CardText.Of(a).Contains("Effectuée", StringComparison.Ordinal));
    }
}
