using MailBot.Requests.Contracts;
using MailBot.Requests.Proofs;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

/// <summary>The proof that an address receives, on this provider and the tenant's own delays.</summary>
public sealed class LadderTests
{
    private const string Devis = "devis@serrurerie.example";

    [Fact]
    public async Task AGroupThatWorks_IsProvenFromBothSidesWithinSeconds()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await NewGroupAsync(bench);

        var proof = await LooksAsync(bench, TimeSpan.FromSeconds(5));

        Assert.Equal(Enum.GetValues<Rung>(), proof.Rungs.Select(r => r.Rung));
        Assert.All(proof.Rungs, r => Assert.Equal(RungState.Passed, r.State));
    }

    [Fact]
    public async Task ADeadGroup_FailsWithItsCodeThoughAllElseIsRight()
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { Groups = [new NewGroupKnob { Address = Devis, Behaviour = GroupBehaviour.Dead }] });
        await NewGroupAsync(bench);

        var proof = await LooksAsync(bench, TimeSpan.FromSeconds(5));

        Assert.True(proof.Passed(Rung.Exists) && proof.Passed(Rung.Route) && proof.Passed(Rung.Settings) && proof.Passed(Rung.Members));
        Assert.True(proof.Failed(Rung.Inside) && proof.Failed(Rung.Outside));
        Assert.StartsWith("550 5.1.10", proof[Rung.Inside]!.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASlowGroup_IsWaitedForAndThenProven()
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { Groups = [new NewGroupKnob { Behaviour = GroupBehaviour.Slow }] });
        await NewGroupAsync(bench);

        var early = await LooksAsync(bench, TimeSpan.FromSeconds(5));
        bench.Clock.Advance(TimeSpan.FromMinutes(21));
        var late = await LooksAsync(bench, TimeSpan.FromSeconds(2), early);

        Assert.Equal((RungState.Waiting, "Pending"), (early[Rung.Inside]!.State, early[Rung.Inside]!.Evidence));
        Assert.True(late.Passed(Rung.Inside) && late.Passed(Rung.Outside));
    }

    [Fact]
    public async Task MailThatIsLedElsewhere_FailsAtItsRungAndNoStrangerIsBothered()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.LeadAsync("mx.ailleurs.example");
        await NewGroupAsync(bench);

        var proof = await LooksAsync(bench, TimeSpan.FromSeconds(5));

        Assert.True(proof.Failed(Rung.Route) && proof.Passed(Rung.Inside));
        Assert.Equal($"mx.ailleurs.example ≠ {MailBench.Home}", proof[Rung.Route]!.Evidence);
        Assert.DoesNotContain(bench.Holder(Devis)!.Mail!, m => m.FromOutside);
    }

    /// <summary>Proof begins once every write has been read back on a fresh route.</summary>
    private static async Task NewGroupAsync(ProviderOnTenant bench)
    {
        var group = await bench.DevisAsync();
        Assert.IsType<MailOutcome.Done>(await bench.Groups.AddMemberAsync(group.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        while (await bench.Groups.MembersAsync(group.Id, fresh: true, ProviderOnTenant.Cancelled) is not Reading<IReadOnlyList<MailRecipient>>.Found { Value.Count: 1 })
            bench.Clock.Advance(TimeSpan.FromSeconds(0.5));
    }

    /// <summary>Looks every half second, as a worker does in a rehearsal.</summary>
    private static async Task<Proof> LooksAsync(ProviderOnTenant bench, TimeSpan howLong, Proof? before = null)
    {
        var rung = new ProbeRung(bench.Probe, bench.Trace, bench.Domains, new ProofOptions(), bench.Clock);
        var ladder = new Ladder(bench.Recipients, bench.Groups, bench.Routes, rung);
        var proof = before ?? Proof.Begun(bench.Clock.GetUtcNow());
        for (var until = bench.Clock.GetUtcNow() + howLong; bench.Clock.GetUtcNow() < until; bench.Clock.Advance(TimeSpan.FromSeconds(0.5)))
            proof = await ladder.LookAsync(ProviderOnTenant.Address(Devis), fromOutside: true, proof, ProviderOnTenant.Cancelled);
        return proof;
    }
}
