using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class GroupsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ANewGroup_IsThereAsAskedAndEmpty(bool outside)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var outcome = await bench.Groups.CreateAsync(GroupsBench.Devis(outside: outside), ProviderOnTenant.Cancelled);

        Assert.IsType<MailOutcome.Done>(outcome);
        var group = await bench.GroupAtAsync("devis@serrurerie.example");
        Assert.Equal(("Devis", "Demandes de devis", GroupsBench.Mark), (group.Recipient.DisplayName, group.Description, group.Mark));
        Assert.Equal((outside, false, false), (group.AcceptsOutside, group.Restricted, group.Moderated));
        Assert.Equal(["Hélène Moreau"], group.Owners.Select(o => o.DisplayName));
        Assert.Equal(bench.Clock.GetUtcNow(), group.CreatedAt);
        Assert.Empty(await bench.MembersAsync(group.Id));
        Assert.Equal(1, bench.EffectiveWrites());
    }

    [Fact]
    public async Task AGroupOfTheCompany_IsReadWithItsOwnersAndWithoutMark()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var group = await bench.Groups.FindAsync(GroupsBench.Contact, fresh: true, ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Equal(("Contact", null, true), (group.Recipient.DisplayName, group.Mark, group.AcceptsOutside));
        Assert.Equal([GroupsBench.Helene], group.Owners.Select(o => o.DirectoryId));
        Assert.Equal(["Hélène Moreau", "Julie Martin"], await bench.MembersAsync(GroupsBench.Contact));
    }

    [Theory]
    [InlineData(GroupsBench.Equipe)]
    [InlineData(ProviderOnTenant.Julie)]
    [InlineData("99999999-0000-4000-8000-000000000000")]
    [InlineData("")]
    public async Task WhatIsNoDistributionGroup_IsMissing(string id)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.IsType<Reading<MailGroup>.Missing>(await bench.Groups.FindAsync(id, fresh: false, ProviderOnTenant.Cancelled));
        Assert.IsType<Reading<IReadOnlyList<MailRecipient>>.Missing>(await bench.Groups.MembersAsync(id, fresh: false, ProviderOnTenant.Cancelled));
    }

    [Fact]
    public async Task AMemberIsAddedOnce_AndTakenOutOnce()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var group = await bench.DevisAsync();

        Assert.IsType<MailOutcome.Done>(await bench.Groups.AddMemberAsync(group.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.AlreadySo>(await bench.Groups.AddMemberAsync(group.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.Equal(["Julie Martin"], await bench.MembersAsync(group.Id));
        Assert.IsType<MailOutcome.Done>(await bench.Groups.RemoveMemberAsync(group.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.AlreadySo>(await bench.Groups.RemoveMemberAsync(group.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.Empty(await bench.MembersAsync(group.Id));
        Assert.Equal(3, bench.EffectiveWrites());
    }

    [Fact]
    public async Task SendAs_IsGrantedOnceAndRevokedOnce()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.IsType<MailOutcome.Done>(await bench.Groups.GrantSendAsAsync(GroupsBench.Contact, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.AlreadySo>(await bench.Groups.GrantSendAsAsync(GroupsBench.Contact, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.Equal([ProviderOnTenant.Julie], await bench.Groups.SendersAsync(GroupsBench.Contact, fresh: false, ProviderOnTenant.Cancelled).FoundAsync());
        Assert.IsType<MailOutcome.Done>(await bench.Groups.RevokeSendAsAsync(GroupsBench.Contact, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.AlreadySo>(await bench.Groups.RevokeSendAsAsync(GroupsBench.Contact, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));
        Assert.Empty(await bench.Groups.SendersAsync(GroupsBench.Contact, fresh: false, ProviderOnTenant.Cancelled).FoundAsync());
        Assert.Equal(2, bench.EffectiveWrites());
    }

    [Fact]
    public async Task ASenderWhoSignsInWithAnotherName_IsRecognised()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        const string claire = "10000000-0000-4000-8000-000000000010";

        Assert.IsType<MailOutcome.Done>(await bench.Groups.GrantSendAsAsync(GroupsBench.Contact, claire, ProviderOnTenant.Cancelled));

        Assert.Equal([claire], await bench.Groups.SendersAsync(GroupsBench.Contact, fresh: false, ProviderOnTenant.Cancelled).FoundAsync());
        Assert.IsType<MailOutcome.AlreadySo>(await bench.Groups.GrantSendAsAsync(GroupsBench.Contact, claire, ProviderOnTenant.Cancelled));
    }

    [Fact]
    public async Task OnlyTheBearerOfTheMark_IsDeleted()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var own = await bench.DevisAsync();

        Assert.IsType<MailOutcome.Refused>(await bench.Groups.DeleteAsync(GroupsBench.Contact, GroupsBench.Mark, ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.Refused>(await bench.Groups.DeleteAsync(own.Id, "mailbot:r-2", ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.Done>(await bench.Groups.DeleteAsync(own.Id, GroupsBench.Mark, ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.AlreadySo>(await bench.Groups.DeleteAsync(own.Id, GroupsBench.Mark, ProviderOnTenant.Cancelled));
        Assert.Null(bench.Holder("devis@serrurerie.example"));
        Assert.NotNull(bench.Holder("contact@serrurerie.example"));
    }

    [Fact]
    public async Task AFreshRead_SeesANewGroupAndItsMembersOnlyOnceTheyHaveSpread()
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { ReplicationDelay = TimeSpan.FromSeconds(30) });
        var group = await bench.DevisAsync();
        await bench.Groups.AddMemberAsync(group.Id, ProviderOnTenant.Julie, ProviderOnTenant.Cancelled);

        var early = await bench.Groups.FindAsync(group.Id, fresh: true, ProviderOnTenant.Cancelled);
        bench.Clock.Advance(TimeSpan.FromSeconds(31));
        var late = await bench.Groups.FindAsync(group.Id, fresh: true, ProviderOnTenant.Cancelled).FoundAsync();
        var members = await bench.Groups.MembersAsync(group.Id, fresh: true, ProviderOnTenant.Cancelled).FoundAsync();

        Assert.IsType<Reading<MailGroup>.Missing>(early);
        Assert.Equal((GroupsBench.Mark, "Hélène Moreau"), (late.Mark, Assert.Single(late.Owners).DisplayName));
        Assert.Equal("Julie Martin", Assert.Single(members).DisplayName);
    }
}
