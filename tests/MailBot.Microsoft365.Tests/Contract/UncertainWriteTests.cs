using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

/// <summary>What the tenant does after it took a write, or instead of it.</summary>
public sealed class UncertainWriteTests
{
    private const string Devis = "devis@serrurerie.example";

    [Theory]
    [InlineData(FaultKind.CommitThenDrop)]
    [InlineData(FaultKind.CommitThenTimeout)]
    public async Task AWriteWhoseAnswerWasLost_IsLookedForAndNotRepeated(FaultKind kind)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");
        bench.Break(kind, "Set-Mailbox");

        var first = await bench.RunAsync(bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled));
        var second = await bench.RunAsync(bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled));

        Assert.IsType<MailOutcome.Transient>(first);
        Assert.IsType<MailOutcome.AlreadySo>(second);
        Assert.Single(bench.Log(), e => e.Cmdlet == "Set-Mailbox");
        Assert.Equal(1, bench.EffectiveWrites());
    }

    [Fact]
    public async Task AWriteThatNeverArrived_IsWrittenByTheNextTry()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");
        bench.Break(FaultKind.DropBeforeCommit, "Set-Mailbox");

        var first = await bench.RunAsync(bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled));
        var second = await bench.RunAsync(bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled));

        Assert.IsType<MailOutcome.Transient>(first);
        Assert.IsType<MailOutcome.Done>(second);
        Assert.Equal(1, bench.EffectiveWrites());
    }

    [Fact]
    public async Task AThrottledWrite_WaitsAsToldAndIsDone()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");
        bench.Tenant.AddFault(new TenantFault { Kind = FaultKind.Throttle, Match = "Set-Mailbox", RetryAfter = TimeSpan.FromSeconds(5) });

        var outcome = await bench.RunAsync(bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled));

        var writes = bench.Log().Where(e => e.Cmdlet == "Set-Mailbox").ToList();
        Assert.IsType<MailOutcome.Done>(outcome);
        Assert.Equal([429, 200], writes.Select(w => w.Status));
        Assert.True(writes[1].At - writes[0].At >= TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(FaultKind.Throttle, true)]
    [InlineData(FaultKind.ThrottleWithoutHeader, false)]
    [InlineData(FaultKind.ServerBusyText, false)]
    [InlineData(FaultKind.Down, false)]
    public async Task AWriteThatMayNotBeRepeatedHere_IsTransientAtOnce(FaultKind kind, bool toldWhen)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");
        bench.Tenant.AddFault(new TenantFault { Kind = kind, Match = "Set-Mailbox", RetryAfter = TimeSpan.FromSeconds(40) });

        var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled);

        Assert.Equal(toldWhen ? TimeSpan.FromSeconds(40) : null, Assert.IsType<MailOutcome.Transient>(outcome).RetryAfter);
        Assert.Single(bench.Log(), e => e.Cmdlet == "Set-Mailbox");
    }

    [Fact]
    public async Task ALyingWrite_IsNotSeenByAFreshReadHoweverLate()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");
        bench.Break(FaultKind.Lie, "Set-Mailbox");

        var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled);
        bench.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.IsType<MailOutcome.Done>(outcome);
        Assert.False(await bench.FreshlyHeldAsync(julie.Id, Devis));
    }

    [Fact]
    public async Task AFreshRead_SeesAWriteOnlyOnceItHasSpread()
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { ReplicationDelay = TimeSpan.FromSeconds(30) });
        var julie = await bench.RecipientAsync("julie@serrurerie.example");
        await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled);

        var atHome = await bench.Recipients.FindByIdAsync(julie.Id, fresh: false, ProviderOnTenant.Cancelled).FoundAsync();
        var early = await bench.FreshlyHeldAsync(julie.Id, Devis);
        bench.Clock.Advance(TimeSpan.FromSeconds(31));
        var late = await bench.FreshlyHeldAsync(julie.Id, Devis);

        Assert.Equal((true, false, true), (atHome.Holds(ProviderOnTenant.Address(Devis)), early, late));
    }

    [Fact]
    public async Task ATenantThatIsDown_IsTransientAndNothingIsWritten()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");
        bench.Break(FaultKind.Down, "exchange", times: null);

        var outcome = await bench.RunAsync(bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled));

        Assert.IsType<MailOutcome.Transient>(outcome);
        Assert.DoesNotContain(bench.Log(), e => e.Cmdlet == "Set-Mailbox");
    }

    [Theory]
    [InlineData(ErrorShape.Pipe)]
    [InlineData(ErrorShape.EmptyCode)]
    [InlineData(ErrorShape.JsonInString)]
    [InlineData(ErrorShape.InternalOnly)]
    [InlineData(ErrorShape.Proxy)]
    public async Task TheSameRefusal_MeansTheSameInEveryBodyAndUnderEveryStatus(ErrorShape shape)
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { ErrorShape = shape, StatusProfile = StatusProfile.Lottery });
        var julie = await bench.RecipientAsync("julie@serrurerie.example");

        for (var draw = 0; draw < 4; draw++)
        {
            var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address("devis@ailleurs.example"), ProviderOnTenant.Cancelled);
            Assert.Equal(new MailOutcome.Refused(RefusalCause.DomainNotAccepted, "ailleurs.example"), outcome);
            Assert.IsType<Reading<MailRecipient>.Missing>(
                await bench.Recipients.FindByIdAsync("99999999-0000-4000-8000-000000000000", fresh: false, ProviderOnTenant.Cancelled));
        }
    }
}
