using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.SimulatedTenant;

namespace MailBot.Conversation.Tests.Provider;

/// <summary>The request says what the tenant holds, whatever the service answered.</summary>
public sealed class OutcomeTests
{
    private const string Address = "devis@serrurerie.example";

    [Theory]
    [InlineData(ErrorShape.Pipe)]
    [InlineData(ErrorShape.EmptyCode)]
    [InlineData(ErrorShape.JsonInString)]
    [InlineData(ErrorShape.InternalOnly)]
    [InlineData(ErrorShape.Proxy)]
    public async Task AddressTakenAtTheVeryWrite_FailsWithTheHoldersNameInEveryErrorShape(ErrorShape shape)
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        bot.Tenant.Knobs = bot.Tenant.Knobs with { ErrorShape = shape, StatusProfile = StatusProfile.Lottery, ReplicationDelay = TimeSpan.FromHours(1) };
        // Somebody else was faster, on another server: the bot's look does not see it yet.
        await OtherAdministrator.AddAliasAsync(bot.Tenant, "marc@serrurerie.example", Address);

        await bot.Helene.PressAsync(asked, "request.approve");
        var failed = await bot.ReachesAsync(RequestState.Failed);

        Assert.Single(bot.Log, e => e is { Cmdlet: "Set-Mailbox", Effective: false, Error: not null });
        Assert.Equal(new ItemFailure.AddressHeld(Address, "Marc Leroy"), Assert.Single(failed.Items).Failure);
        Assert.Single(bot.Writes);
        await bot.Julie.SeeAsync(a => a.Version == 1 && CardText.Of(a).Contains("appartient maintenant à Marc Leroy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.ThrottleWithoutHeader)]
    [InlineData(FaultKind.ServerBusyText)]
    [InlineData(FaultKind.Unauthorized)]
    public async Task WriteRefusedForNow_IsRepeatedAndDoneOnce(FaultKind fault)
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        bot.Tenant.AddFault(new TenantFault { Kind = fault, Match = "Set-Mailbox", RetryAfter = TimeSpan.FromSeconds(1) });

        await bot.Helene.PressAsync(asked, "request.approve");
        await bot.ReachesAsync(RequestState.Done);

        Assert.Single(bot.Writes);
        // More than one would mean that Retry-After was not waited for.
        Assert.Single(bot.Log, e => e.Fault == fault);
        Assert.Equal("Julie Martin", bot.Holder(Address)?.Holder);
    }

    [Theory]
    [InlineData(FaultKind.CommitThenDrop)]
    [InlineData(FaultKind.CommitThenTimeout)]
    [InlineData(FaultKind.DropBeforeCommit)]
    public async Task WriteWithoutAnAnswer_IsLookedForBeforeItIsRepeated(FaultKind fault)
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        bot.Tenant.AddFault(new TenantFault { Kind = fault, Match = "Set-Mailbox" });

        await bot.Helene.PressAsync(asked, "request.approve");
        await bot.ReachesAsync(RequestState.Done);

        Assert.Single(bot.Writes);
        Assert.Contains(bot.Log, e => e.Fault == fault);
        Assert.Equal("Julie Martin", bot.Holder(Address)?.Holder);
    }

    [Fact]
    public async Task SlowDirectory_IsRecordedOnlyWhenItShowsTheAddress()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        bot.Tenant.Knobs = bot.Tenant.Knobs with { ReplicationDelay = TimeSpan.FromMinutes(5) };

        await bot.Helene.PressAsync(asked, "request.approve");
        await bot.ReachesAsync(RequestState.Verifying);
        await bot.Julie.ReadAsync("Enregistrement en cours de vérification");
        await bot.Host.AdvanceAsync(TimeSpan.FromMinutes(6), TestContext.Current.CancellationToken);

        Assert.Equal(ItemOutcome.Recorded, Assert.Single((await bot.ReachesAsync(RequestState.Done)).Items).Outcome);
    }

    [Fact]
    public async Task ServiceThatLies_IsNotBelievedAndTheRequestCanBeRetried()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        bot.Tenant.AddFault(new TenantFault { Kind = FaultKind.Lie, Match = "Set-Mailbox" });

        await bot.Helene.PressAsync(asked, "request.approve");
        await bot.ReachesAsync(RequestState.Verifying);
        await bot.Host.AdvanceAsync(TimeSpan.FromMinutes(16), TestContext.Current.CancellationToken);
        var failed = await bot.ReachesAsync(RequestState.Failed);

        Assert.IsType<ItemFailure.NotSeen>(Assert.Single(failed.Items).Failure);
        Assert.Null(bot.Holder(Address));
        await bot.Julie.SeeAsync(a => a.Version == 1 && CardText.Of(a).Contains("ne le montre toujours pas", StringComparison.Ordinal));
        await RetryAsync(bot);
    }

    [Fact]
    public async Task ServiceThatIsDown_FailsWithTheTruthAndIsRetriedByASentence()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        bot.Tenant.AddFault(new TenantFault { Kind = FaultKind.Down, Match = "Set-Mailbox", Times = null });

        await bot.Helene.PressAsync(asked, "request.approve");
        var failed = await bot.ReachesAsync(RequestState.Failed);

        var why = Assert.IsType<ItemFailure.ProviderUnavailable>(Assert.Single(failed.Items).Failure);
        Assert.Equal(8, why.Tries);
        Assert.Empty(bot.Writes);
        await bot.Julie.SeeAsync(a => a.Version == 1 && CardText.Of(a).Contains("n’a pas répondu correctement en 8 essais", StringComparison.Ordinal));
        bot.Tenant.Knobs = bot.Tenant.Knobs with { Faults = [] };
        await RetryAsync(bot);
    }

    private static async Task RetryAsync(RunningBot bot)
    {
        await bot.Julie.SayAsync("réessayer D-0001");
        await bot.ReachesAsync(RequestState.Done);
        Assert.Single(bot.Writes);
        Assert.Equal("Julie Martin", bot.Holder(Address)?.Holder);
        Assert.Single(await bot.AuditAsync(), a => a.Action == nameof(Transition.Retry));
    }
}
