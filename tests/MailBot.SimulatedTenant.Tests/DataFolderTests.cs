using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.SimulatedTenant.Tests;

public sealed class DataFolderTests
{
    private const string Devis = "smtp:devis@serrurerie.example";

    [Fact]
    public async Task Restart_ContinuesWithStateLogAndTokens()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var first = await tenant.AddAliasAsync(Devis);
        var before = tenant.Log();
        await tenant.RestartAsync();
        using var again = await tenant.AddAliasAsync(Devis);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains(Devis, await tenant.AddressesOfAsync("julie"));
        Assert.Single(tenant.Log(), e => e.Effective);
        Assert.Equal(Enumerable.Range(1, before.Count + 2), tenant.Log().Select(e => (int)e.Sequence));
    }

    [Fact]
    public async Task RestartDuringReplication_StillShowsTheOldStateElsewhere()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var first = await tenant.AddAliasAsync(Devis);
        await tenant.RestartAsync();
        Assert.DoesNotContain(Devis, await tenant.AddressesOfAsync("julie", RunningTenant.OtherAnchor));
        tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains(Devis, await tenant.AddressesOfAsync("julie", RunningTenant.OtherAnchor));
    }

    [Fact]
    public async Task FreshSeeds_HaveTheSameIds()
    {
        await using var one = await RunningTenant.StartAsync();
        await using var other = await RunningTenant.StartAsync();
        using var first = await one.CmdletAsync("Get-Recipient");
        using var second = await other.CmdletAsync("Get-Recipient");
        Assert.Equal((await first.RowsAsync()).Select(r => (string?)r["Guid"]), (await second.RowsAsync()).Select(r => (string?)r["Guid"]));
        Assert.Equal(one.Host.TenantId, other.Host.TenantId);
        Assert.Equal(TenantReader.ReadPeople(one.Folder), TenantReader.ReadPeople(other.Folder));
    }

    [Fact]
    public async Task SecondTenantOnTheFolder_IsRefused()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var refused = await Assert.ThrowsAsync<IOException>(() => SimulatedTenantHost.StartAsync(
            new SimulatedTenantOptions { DataFolder = tenant.Folder }, TimeProvider.System, null, RunningTenant.Cancelled));
        Assert.Contains(tenant.Folder, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LineTornByACrash_IsCutAndTheLogGoesOn()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var first = await tenant.AddAliasAsync(Devis);
        var count = tenant.Log().Count;
        await tenant.Host.DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(tenant.Folder, "tenant-log.jsonl"), "{\"sequence\":99,\"at", RunningTenant.Cancelled);
        Assert.Equal(count, tenant.Log().Count);
        await tenant.RestartAsync();
        await tenant.AddressesOfAsync("julie");
        Assert.Equal(count + 1, tenant.Log()[^1].Sequence);
    }

    [Fact]
    public async Task EveryAnswer_IsInTheLogWhenItArrives()
    {
        await using var tenant = await RunningTenant.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var answer = await tenant.AddAliasAsync($"smtp:alias{i}@serrurerie.example");
            var entry = tenant.Log()[^1];
            Assert.Equal(
                ("Set-Mailbox", RunningTenant.Anchor, "julie@serrurerie.example", 200, true),
                (entry.Cmdlet, entry.Anchor, entry.Target, entry.Status, entry.Effective));
            Assert.Contains($"alias{i}@", entry.Parameters!.ToJsonString(), StringComparison.Ordinal);
            Assert.NotNull(TenantReader.FindAddress(tenant.Folder, $"alias{i}@serrurerie.example"));
        }
    }

    [Fact]
    public async Task ConcurrentWrites_AreAllKeptAndEachCountedOnce()
    {
        await using var tenant = await RunningTenant.StartAsync();
        await tenant.BearerAsync("https://outlook.office365.com");
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => tenant.AddAliasAsync($"smtp:devis{i % 4}@serrurerie.example", i % 2 == 0 ? "julie" : "julie@serrurerie.example")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(4, tenant.Log().Count(e => e.Effective));
        Assert.Equal(7, TenantReader.FindAddress(tenant.Folder, "julie@serrurerie.example")!.Addresses.Count);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task Reader_TellsHolderTypeAndAddresses()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var view = TenantReader.FindAddress(tenant.Folder, " Accueil@serrurerie.example ")!;
        Assert.Equal(("accueil@serrurerie.example", "Julie Martin", "UserMailbox"), (view.Address, view.Holder, view.Type));
        Assert.Equal(["julie@serrurerie.example", "accueil@serrurerie.example", "julie@serrurerie.onmicrosoft.com"], view.Addresses);
        Assert.Equal("User", TenantReader.FindAddress(tenant.Folder, "sarah@serrurerie.example")!.Type);
        Assert.Null(TenantReader.FindAddress(tenant.Folder, "devis@serrurerie.example"));
        Assert.True(Assert.Single(TenantReader.ReadPeople(tenant.Folder), p => p.Name == "Claire Fontaine").IsGuest);
    }

    [Fact]
    public async Task AddressBeyondLoopback_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => SimulatedTenantHost.StartAsync(
            new SimulatedTenantOptions { DataFolder = "unused", Address = IPAddress.Any }, new FakeTimeProvider(), null, RunningTenant.Cancelled));

    /// <summary>Groups had no senders and no restrictions in an earlier version, and no mail was kept.</summary>
    [Fact]
    public async Task AFolderOfAnEarlierVersion_IsGoneOnWith()
    {
        await using var tenant = await RunningTenant.StartAsync();
        await tenant.Host.DisposeAsync();
        var path = Path.Combine(tenant.Folder, "tenant.json");
        var stored = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(path, RunningTenant.Cancelled))!.AsObject();
        Assert.True(stored.Remove("mail"));
        foreach (var version in stored["recipients"]!.AsArray().SelectMany(r => r!["versions"]!.AsArray()))
        {
            version!.AsObject().Remove("atEdgeAt");
            foreach (var name in (string[])["sendAs", "acceptOnlyFrom", "rejectFrom", "moderatedBy", "memberJoinRestriction", "memberDepartRestriction", "behaviour", "delay", "isDeleted", "moderationEnabled"])
                Assert.True(version["value"]!.AsObject().Remove(name), name);
        }

        await File.WriteAllTextAsync(path, stored.ToJsonString(), RunningTenant.Cancelled);
        await tenant.RestartAsync();
        using var group = await tenant.CmdletAsync("Get-DistributionGroup", """{"Identity":"Contact"}""");
        Assert.Equal("Closed", (string?)Assert.Single(await group.RowsAsync())["MemberJoinRestriction"]);
        using var sent = await tenant.SendAsync(HttpMethod.Post, "_simulation/mail", """{"from":"claire@client.example","to":"contact@serrurerie.example","subject":"essai"}""");
        Assert.Equal(3, Assert.Single(TenantReader.FindAddress(tenant.Folder, "contact@serrurerie.example")!.Mail!).Fates.Count);
    }
}
