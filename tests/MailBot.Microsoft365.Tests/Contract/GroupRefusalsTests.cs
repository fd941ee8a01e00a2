using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

/// <summary>Writes on groups that are refused, or whose end nobody knows.</summary>
public sealed class GroupRefusalsTests
{
    [Fact]
    public async Task AMissingExchangeRole_IsNamedByReadsAndWrites()
    {
        var seed = GroupsBench.SyncedSeed.Replace(
            "\"secret\": \"mailbot-simulation\"", "\"secret\": \"mailbot-simulation\", \"roles\": [\"User.Read.All\"]", StringComparison.Ordinal);
        await using var bench = await ProviderOnTenant.StartAsync(seed: seed);
        var refused = new MailOutcome.Refused(RefusalCause.MissingPermission, "Exchange.ManageAsApp");

        Assert.Equal(refused, await bench.Groups.CreateAsync(GroupsBench.Devis(), ProviderOnTenant.Cancelled));
        Assert.Equal(refused, await bench.Groups.AddMemberAsync(GroupsBench.Contact, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.IsType<Reading<MailGroup>.Denied>(await bench.Groups.FindAsync(GroupsBench.Contact, fresh: false, ProviderOnTenant.Cancelled));
    }

    [Theory]
    [InlineData("Add-DistributionGroupMember", FaultKind.CommitThenDrop)]
    [InlineData("Add-DistributionGroupMember", FaultKind.DropBeforeCommit)]
    public async Task AMemberWhoseAdditionIsUncertain_IsThereOnceAfterTheNextTry(string cmdlet, FaultKind fault)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(fault, cmdlet);

        var first = await bench.RunAsync(bench.Groups.AddMemberAsync(GroupsBench.Contact, ProviderOnTenant.Karim, ProviderOnTenant.Cancelled));
        var second = await bench.RunAsync(bench.Groups.AddMemberAsync(GroupsBench.Contact, ProviderOnTenant.Karim, ProviderOnTenant.Cancelled));

        Assert.IsType<MailOutcome.Transient>(first);
        Assert.IsType(fault == FaultKind.CommitThenDrop ? typeof(MailOutcome.AlreadySo) : typeof(MailOutcome.Done), second);
        Assert.Equal(1, bench.EffectiveWrites());
    }

    [Fact]
    public async Task ADirectorySyncedGroup_IsRefusedByNameBeforeAnyWrite()
    {
        await using var bench = await ProviderOnTenant.StartAsync(seed: GroupsBench.SyncedSeed);
        var refused = new MailOutcome.Refused(RefusalCause.DirectorySynced, "Locaux");

        Assert.Equal(refused, await bench.Groups.AddMemberAsync(GroupsBench.Contact, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.Equal(refused, await bench.Groups.GrantSendAsAsync(GroupsBench.Contact, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.Equal(refused, await bench.Groups.DeleteAsync(GroupsBench.Contact, GroupsBench.Mark, ProviderOnTenant.Cancelled));
        Assert.Equal(0, bench.EffectiveWrites());
    }

    [Fact]
    public async Task AMicrosoft365Group_IsNeitherWrittenNorMadeAMember()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var written = await bench.Groups.AddMemberAsync(GroupsBench.Equipe, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled);
        var nested = await bench.Groups.AddMemberAsync(GroupsBench.Contact, GroupsBench.Equipe, ProviderOnTenant.Cancelled);

        Assert.All([written, nested], o => Assert.Equal(RefusalCause.UnsupportedRecipient, Assert.IsType<MailOutcome.Refused>(o).Cause));
        Assert.Equal(0, bench.EffectiveWrites());
    }

    [Fact]
    public async Task APersonWithoutMailbox_IsNotFoundByTheirOwnId()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.Equal(
            new MailOutcome.NotFound(GroupsBench.Sarah), await bench.Groups.AddMemberAsync(GroupsBench.Contact, GroupsBench.Sarah, ProviderOnTenant.Cancelled));
        Assert.Equal(
            new MailOutcome.NotFound(GroupsBench.Sarah), await bench.Groups.GrantSendAsAsync(GroupsBench.Contact, GroupsBench.Sarah, ProviderOnTenant.Cancelled));
        Assert.Equal(0, bench.EffectiveWrites());
    }

    [Fact]
    public async Task AGroupThatIsGone_IsNotFoundByItsId()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        const string gone = "99999999-0000-4000-8000-000000000000";

        Assert.Equal(new MailOutcome.NotFound(gone), await bench.Groups.AddMemberAsync(gone, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.AlreadySo>(await bench.Groups.DeleteAsync(gone, GroupsBench.Mark, ProviderOnTenant.Cancelled));
    }
}
