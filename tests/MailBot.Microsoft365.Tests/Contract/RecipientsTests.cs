using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class RecipientsTests
{
    [Theory]
    [InlineData("accueil@serrurerie.example", "Julie Martin", RecipientType.UserMailbox)]
    [InlineData("contact@serrurerie.example", "Contact", RecipientType.DistributionGroup)]
    [InlineData("equipe@serrurerie.example", "Équipe", RecipientType.Microsoft365Group)]
    [InlineData("commandes@serrures-ouest.example", "Serrures de l'Ouest", RecipientType.MailContact)]
    [InlineData("claire@cabinet-fontaine.example", "Claire Fontaine", RecipientType.MailUser)]
    public async Task TheHolderOfAnAddress_IsFoundWhateverItsType(string address, string name, RecipientType type)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var holder = await bench.RecipientAsync(address);

        Assert.Equal((name, type, false), (holder.DisplayName, holder.Type, holder.SoftDeleted));
        Assert.True(holder.Holds(ProviderOnTenant.Address(address)));
    }

    [Fact]
    public async Task ADeletedHolder_KeepsTheAddressReserved()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var holder = await bench.RecipientAsync("theo@serrurerie.example");

        Assert.Equal(("Théo Bernard", true), (holder.DisplayName, holder.SoftDeleted));
    }

    [Theory]
    [InlineData("libre@serrurerie.example")]
    [InlineData("l'atelier@serrurerie.example")]
    public async Task AFreeAddress_IsMissing(string address)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.IsType<Reading<MailRecipient>.Missing>(await bench.Recipients.FindByAddressAsync(ProviderOnTenant.Address(address), ProviderOnTenant.Cancelled));
    }

    [Fact]
    public async Task ARecipient_IsFoundByItsOwnIdAndByItsDirectoryId()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var byDirectory = await bench.Recipients.FindByIdAsync(ProviderOnTenant.Julie, fresh: false, ProviderOnTenant.Cancelled).FoundAsync();
        var byId = await bench.Recipients.FindByIdAsync(byDirectory.Id, fresh: true, ProviderOnTenant.Cancelled).FoundAsync();

        Assert.NotEqual(byDirectory.Id, byDirectory.DirectoryId);
        Assert.Equal(byDirectory.Id, byId.Id);
        Assert.Equal("julie@serrurerie.example", byId.PrimaryAddress.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Julie Martin")]
    [InlineData("99999999-0000-4000-8000-000000000000")]
    public async Task AnIdThatNobodyHas_IsMissingAndNeverEverybody(string id)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.IsType<Reading<MailRecipient>.Missing>(await bench.Recipients.FindByIdAsync(id, fresh: false, ProviderOnTenant.Cancelled));
    }

    [Fact]
    public async Task AddressesAreSmtpOnlyAndLowerCase()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var julie = await bench.Recipients.FindByIdAsync(ProviderOnTenant.Julie, fresh: false, ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Contains("accueil@serrurerie.example", julie.Addresses.Select(a => a.ToString()));
        Assert.All(julie.Addresses, a => Assert.Equal(a.ToString(), a.ToString().ToLowerInvariant()));
    }

    [Fact]
    public async Task GroupsAreListedOverSeveralPages_AndKeptAMinute()
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { PageSize = 2 });

        var groups = await bench.Recipients.ListGroupsAsync(ProviderOnTenant.Cancelled).FoundAsync();
        await bench.Recipients.ListGroupsAsync(ProviderOnTenant.Cancelled);
        var asked = bench.Log().Count(e => e.Cmdlet == "Get-Recipient");
        bench.Clock.Advance(TimeSpan.FromSeconds(61));
        await bench.Recipients.ListGroupsAsync(ProviderOnTenant.Cancelled);

        Assert.Equal(["Compta", "Contact", "Dépannage", "Équipe"], groups.Select(g => g.DisplayName).Order(StringComparer.Ordinal));
        Assert.Equal(2, asked);
        Assert.Equal(4, bench.Log().Count(e => e.Cmdlet == "Get-Recipient"));
    }

    [Fact]
    public async Task WhetherMailLeavesFromAnAlias_IsTheTenantsSetting()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.False(await bench.Recipients.SendsFromAliasAsync(ProviderOnTenant.Cancelled).FoundAsync());
    }

    [Theory]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.ThrottleWithoutHeader)]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.ServerBusyText)]
    [InlineData(FaultKind.Down)]
    public async Task AReadThatMeetsAPassingFault_IsRepeated(FaultKind kind)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(kind, "Get-Recipient");

        var julie = await bench.RunAsync(bench.Recipients.FindByIdAsync(ProviderOnTenant.Julie, fresh: false, ProviderOnTenant.Cancelled)).FoundAsync();

        Assert.Equal("Julie Martin", julie.DisplayName);
        Assert.Equal(200, bench.Log()[^1].Status);
        Assert.Equal(2, bench.Log().Count(e => e.Cmdlet == "Get-Recipient"));
    }

    [Fact]
    public async Task ATenantThatStaysDown_IsUnavailableAndNotMissing()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.Down, "exchange", times: null);

        var reading = await bench.RunAsync(bench.Recipients.FindByAddressAsync(ProviderOnTenant.Address("julie@serrurerie.example"), ProviderOnTenant.Cancelled));

        Assert.IsType<Reading<MailRecipient>.Unavailable>(reading);
    }

    [Fact]
    public async Task ARefusedToken_IsRenewedOnce()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.Unauthorized, "exchange");

        await bench.Recipients.FindByIdAsync(ProviderOnTenant.Julie, fresh: false, ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Equal(2, bench.Log().Count(e => e.Route.Contains("oauth2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ATokenThatStaysRefused_NamesThePermission()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.Unauthorized, "exchange", times: null);

        var reading = await bench.Recipients.FindByIdAsync(ProviderOnTenant.Julie, fresh: false, ProviderOnTenant.Cancelled);

        Assert.Equal("Exchange.ManageAsApp", Assert.IsType<Reading<MailRecipient>.Denied>(reading).Permission);
    }
}
