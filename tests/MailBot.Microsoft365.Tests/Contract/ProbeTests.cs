using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class ProbeTests
{
    private const string Contact = "contact@serrurerie.example";

    [Theory]
    [InlineData(ProbeOrigin.Inside)]
    [InlineData(ProbeOrigin.Outside)]
    public async Task AProbeToAGroup_IsExpandedAndDeliveredToItsMembers(ProbeOrigin origin)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.IsType<MailOutcome.Done>(await bench.ProbeAsync(origin, Contact));
        Assert.Empty(await bench.RowsAsync(origin));
        bench.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(
            [
                (Contact, TraceStatus.Expanded), ("helene@serrurerie.example", TraceStatus.Delivered), ("julie@serrurerie.example", TraceStatus.Delivered),
            ],
            await bench.RowsAsync(origin));
    }

    [Fact]
    public async Task ADeadGroup_FailsForEverAndItsSuccessorWorks()
    {
        await using var bench = await ProviderOnTenant.StartAsync(
            new TenantKnobs { Groups = [new NewGroupKnob { Address = "devis", Behaviour = GroupBehaviour.Dead }] });
        var dead = await bench.DevisAsync();
        await bench.Groups.AddMemberAsync(dead.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled);
        bench.Clock.Advance(TimeSpan.FromHours(2));
        await bench.ProbeAsync(ProbeOrigin.Inside, "devis@serrurerie.example");
        bench.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([("devis@serrurerie.example", TraceStatus.Failed)], await bench.RowsAsync());
        Assert.StartsWith("550 5.1.10 RESOLVER.ADR.RecipientNotFound", await bench.WhyAsync(), StringComparison.Ordinal);

        await bench.Groups.DeleteAsync(dead.Id, GroupsBench.Mark, ProviderOnTenant.Cancelled);
        var second = await bench.DevisAsync();
        await bench.Groups.AddMemberAsync(second.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        await bench.ProbeAsync(ProbeOrigin.Outside, "devis@serrurerie.example", "MailBot 2");
        bench.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains(("julie@serrurerie.example", TraceStatus.Delivered), await bench.RowsAsync(ProbeOrigin.Outside, "MailBot 2"));
    }

    [Fact]
    public async Task ASlowGroup_IsPendingThenDelivered()
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { Groups = [new NewGroupKnob { Behaviour = GroupBehaviour.Slow }] });
        var slow = await bench.DevisAsync();
        await bench.Groups.AddMemberAsync(slow.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        await bench.ProbeAsync(ProbeOrigin.Inside, "devis@serrurerie.example");
        bench.Clock.Advance(TimeSpan.FromMinutes(19));
        var early = await bench.RowsAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        var late = await bench.RowsAsync();

        Assert.All(early, r => Assert.Equal(TraceStatus.Pending, r.Status));
        Assert.Equal([("devis@serrurerie.example", TraceStatus.Expanded), ("julie@serrurerie.example", TraceStatus.Delivered)], late);
    }

    [Fact]
    public async Task AGroupForInsideSendersOnly_TurnsTheOutsideAwayWithItsReason()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.Groups.CreateAsync(GroupsBench.Devis(outside: false), ProviderOnTenant.Cancelled);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));

        await bench.ProbeAsync(ProbeOrigin.Outside, "devis@serrurerie.example");
        bench.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([("devis@serrurerie.example", TraceStatus.Failed)], await bench.RowsAsync(ProbeOrigin.Outside));
        Assert.StartsWith("550 5.7.133", await bench.WhyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MailThatIsLedElsewhere_IsNeverSeen()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.LeadAsync("mx.ailleurs.example");

        Assert.IsType<MailOutcome.Done>(await bench.ProbeAsync(ProbeOrigin.Outside, Contact));
        bench.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await bench.RowsAsync(ProbeOrigin.Outside));
        Assert.Contains("mx.ailleurs.example", Assert.Single(bench.Holder(Contact)!.Mail!).TurnedAway, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressThatHasNotSpread_IsRefusedAtTheEdgeAndLaterTaken()
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { EdgeDelay = TimeSpan.FromMinutes(5) });
        await bench.DevisAsync();
        await bench.ProbeAsync(ProbeOrigin.Outside, "devis@serrurerie.example");
        bench.Clock.Advance(TimeSpan.FromMinutes(6));
        var early = await bench.RowsAsync(ProbeOrigin.Outside);
        await bench.ProbeAsync(ProbeOrigin.Outside, "devis@serrurerie.example", "MailBot 2");
        bench.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Empty(early);
        Assert.Equal([("devis@serrurerie.example", TraceStatus.Expanded)], await bench.RowsAsync(ProbeOrigin.Outside, "MailBot 2"));
        Assert.Contains("5.4.1", bench.Holder("devis@serrurerie.example")!.Mail![0].TurnedAway, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutPermissionToSend_ThePermissionIsNamed()
    {
        var seed = GroupsBench.SyncedSeed.Replace(
            "\"secret\": \"mailbot-simulation\"", "\"secret\": \"mailbot-simulation\", \"roles\": [\"User.Read.All\"]", StringComparison.Ordinal);
        await using var bench = await ProviderOnTenant.StartAsync(seed: seed);

        var outcome = await bench.ProbeAsync(ProbeOrigin.Inside, "locaux@serrurerie.example");

        Assert.Equal(new MailOutcome.Refused(RefusalCause.MissingPermission, "Mail.Send"), outcome);
    }

    [Fact]
    public async Task AProbeMailboxThatIsNone_IsNotFound()
    {
        await using var bench = await ProviderOnTenant.StartAsync(seed: GroupsBench.SyncedSeed);

        var outcome = await bench.ProbeAsync(ProbeOrigin.Inside, "locaux@serrurerie.example");

        Assert.Equal(new MailOutcome.NotFound(SimulatedTenantHost.DefaultProbeMailbox), outcome);
    }

    [Fact]
    public async Task AProbeWhoseAnswerWasLost_IsTransientAndSentOnce()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.CommitThenDrop, "POST /v1.0/users/{id}/sendMail");

        var outcome = await bench.RunAsync(bench.ProbeAsync(ProbeOrigin.Inside, Contact));

        Assert.IsType<MailOutcome.Transient>(outcome);
        Assert.Single(bench.Holder(Contact)!.Mail!);
    }
}
