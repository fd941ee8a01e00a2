using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

/// <summary>Creations that meet somebody else, or whose answer is lost.</summary>
public sealed class GroupCreationTests
{
    [Theory]
    [InlineData(FaultKind.CommitThenDrop)]
    [InlineData(FaultKind.CommitThenTimeout)]
    public async Task ACreationWhoseAnswerWasLost_IsRecognisedByItsMark(FaultKind kind)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(kind, "New-DistributionGroup");

        var first = await bench.RunAsync(bench.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled));
        var second = await bench.RunAsync(bench.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled));

        Assert.IsType<MailOutcome.Transient>(first);
        Assert.IsType<MailOutcome.AlreadySo>(second);
        Assert.Single(bench.Log(), e => e.Cmdlet == "New-DistributionGroup");
    }

    [Fact]
    public async Task ACreationThatNeverArrived_IsDoneByTheNextTry()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.DropBeforeCommit, "New-DistributionGroup");

        var first = await bench.RunAsync(bench.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled));
        var second = await bench.RunAsync(bench.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled));

        Assert.IsType<MailOutcome.Transient>(first);
        Assert.IsType<MailOutcome.Done>(second);
        Assert.Equal(1, bench.EffectiveWrites());
    }

    [Fact]
    public async Task AnOwnGroupThatTheLookupsMissed_IsRecognisedAfterTheRefusal()
    {
        await using var bench = await ProviderOnTenant.StartAsync(change: s => LosingTheFirstLookup.Put(s));
        Assert.IsType<MailOutcome.Done>(await bench.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled));
        await using var again = await ProviderOnTenant.StartAsync(change: s => LosingTheFirstLookup.Put(s), tenant: bench.Tenant);

        var outcome = await again.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled);

        Assert.IsType<MailOutcome.AlreadySo>(outcome);
        Assert.Equal(1, bench.EffectiveWrites());
    }

    [Theory]
    [InlineData("compta@serrurerie.example", "Compta")]
    [InlineData("accueil@serrurerie.example", "Julie Martin")]
    [InlineData("theo@serrurerie.example", "Théo Bernard")]
    public async Task AnAddressOfSomebodyElse_IsAConflictThatNamesTheHolder(string address, string holder)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var outcome = await bench.Groups.CreateAsync(GroupsBench.Devis(address: address), ProviderOnTenant.Cancelled);

        Assert.Equal(holder, Assert.IsType<MailOutcome.Conflict>(outcome).Holder!.DisplayName);
        Assert.Equal(0, bench.EffectiveWrites());
    }

    [Fact]
    public async Task ASignInNameWithoutMailbox_IsAConflictThatNamesThePerson()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var outcome = await bench.Groups.CreateAsync(GroupsBench.Devis(address: "sarah@serrurerie.example"), ProviderOnTenant.Cancelled);

        Assert.Equal(new MailOutcome.Conflict("Sarah Kone", null), outcome);
    }

    [Fact]
    public async Task ANameOfSomebodyElse_IsAConflictThatNamesTheHolder()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var outcome = await bench.Groups.CreateAsync(GroupsBench.Devis(name: "Compta"), ProviderOnTenant.Cancelled);

        var conflict = Assert.IsType<MailOutcome.Conflict>(outcome);
        Assert.Equal(("Compta", "compta@serrurerie.example"), (conflict.HolderName, conflict.Holder!.PrimaryAddress.ToString()));
    }

    [Fact]
    public async Task TheSameNameUnderAnotherMark_IsAConflictAndNoAdoption()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.DevisAsync("mailbot:r-9");

        var outcome = await bench.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled);

        Assert.Equal("Devis", Assert.IsType<MailOutcome.Conflict>(outcome).HolderName);
    }

    [Theory]
    [InlineData("devis@ailleurs.example", "Devis", RefusalCause.DomainNotAccepted)]
    [InlineData("devis@serrurerie.example", "Un nom qui est bien plus long que les soixante-quatre caractères permis", RefusalCause.InvalidValue)]
    public async Task WhatTheServiceNeverTakes_IsRefused(string address, string name, RefusalCause cause)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var outcome = await bench.Groups.CreateAsync(GroupsBench.Devis(address: address, name: name), ProviderOnTenant.Cancelled);

        Assert.Equal(cause, Assert.IsType<MailOutcome.Refused>(outcome).Cause);
    }

    [Fact]
    public async Task AnOwnerWithoutMailbox_IsNotFound()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var outcome = await bench.Groups.CreateAsync(GroupsBench.Devis() with { OwnerIds = [GroupsBench.Helene, GroupsBench.Sarah] }, ProviderOnTenant.Cancelled);

        Assert.Equal(new MailOutcome.NotFound(GroupsBench.Sarah), outcome);
    }

    [Fact]
    public async Task AnAddressThatWasFreed_IsGivenAgain()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var first = await bench.DevisAsync("mailbot:r-1");
        await bench.Groups.DeleteAsync(first.Id, "mailbot:r-1", ProviderOnTenant.Cancelled);

        var second = await bench.DevisAsync("mailbot:r-2");

        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory]
    [InlineData("New-DistributionGroup")]
    [InlineData("Get-Recipient")]
    public async Task ATenantThatIsDown_IsTransient(string cmdlet)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.Down, cmdlet, times: null);

        var outcome = await bench.RunAsync(bench.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled));

        Assert.IsType<MailOutcome.Transient>(outcome);
        Assert.Equal(0, bench.EffectiveWrites());
    }
}
