using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class ReplicationTests
{
    private const string Devis = "smtp:devis@serrurerie.example";

    [Fact]
    public async Task Write_IsSeenAtOnceOnItsAnchorAndLaterOnOthersAndInGraph()
    {
        await using var tenant = await RunningTenant.StartAsync(
            new TenantKnobs { ReplicationDelay = TimeSpan.FromSeconds(10), SyncDelay = TimeSpan.FromSeconds(30) });
        using var answer = await tenant.AddAliasAsync(Devis);

        Assert.Contains(Devis, await tenant.AddressesOfAsync("julie"));
        Assert.DoesNotContain(Devis, await tenant.AddressesOfAsync("julie", RunningTenant.OtherAnchor));
        tenant.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains(Devis, await tenant.AddressesOfAsync("julie", RunningTenant.OtherAnchor));
        Assert.False(await InGraphAsync(tenant));
        tenant.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True(await InGraphAsync(tenant));
    }

    [Fact]
    public async Task WithoutAnchor_EachRequestLandsOnAnotherBackend()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.AddAliasAsync(Devis, anchor: null);
        Assert.DoesNotContain(Devis, await tenant.AddressesOfAsync("julie", anchor: null));
        tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains(Devis, await tenant.AddressesOfAsync("julie", anchor: null));
    }

    [Fact]
    public async Task SlowScenario_TakesMinutes()
    {
        await using var tenant = await RunningTenant.StartAsync(new TenantKnobs { Scenario = TenantScenario.Slow });
        using var answer = await tenant.AddAliasAsync(Devis);
        tenant.Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.DoesNotContain(Devis, await tenant.AddressesOfAsync("julie", RunningTenant.OtherAnchor));
        tenant.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(Devis, await tenant.AddressesOfAsync("julie", RunningTenant.OtherAnchor));
    }

    [Fact]
    public async Task SecondWriteThroughAnotherAnchor_LosesNothingOfTheFirst()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var first = await tenant.AddAliasAsync(Devis);
        using var second = await tenant.AddAliasAsync("smtp:urgence@serrurerie.example", anchor: RunningTenant.OtherAnchor);
        tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        var addresses = await tenant.AddressesOfAsync("julie");
        Assert.Contains(Devis, addresses);
        Assert.Contains("smtp:urgence@serrurerie.example", addresses);
    }

    [Fact]
    public async Task AddressTakenASecondAgoElsewhere_IsAConflictEverywhere()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var first = await tenant.AddAliasAsync(Devis);
        using var second = await tenant.AddAliasAsync(Devis, "karim", RunningTenant.OtherAnchor);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Fact]
    public async Task MailboxProvisioned_AppearsInExchangeThenInGraph()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var provisioned = await tenant.SendAsync(HttpMethod.Post, "_simulation/mailboxes/sarah@serrurerie.example");
        using var early = await tenant.CmdletAsync("Get-Mailbox", """{"Identity":"sarah@serrurerie.example"}""");
        tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        using var late = await tenant.CmdletAsync("Get-Mailbox", """{"Identity":"sarah@serrurerie.example"}""");
        using var user = await tenant.GraphAsync("users/sarah@serrurerie.example");
        Assert.Equal(HttpStatusCode.NoContent, provisioned.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Single(await late.RowsAsync());
        Assert.Equal("sarah@serrurerie.example", (string?)(await user.JsonAsync())["mail"]);
    }

    private static async Task<bool> InGraphAsync(RunningTenant tenant)
    {
        using var answer = await tenant.GraphAsync("users/julie@serrurerie.example?$select=proxyAddresses");
        return (await answer.JsonAsync())["proxyAddresses"].Texts().Contains(Devis);
    }
}
