using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class GraphGroupTests
{
    private const string Contact = "20000000-0000-4000-8000-000000000001";
    private const string Refusal = "Cannot Update a mail-enabled security groups and or distribution list.";

    [Fact]
    public async Task DistributionGroup_IsReadWithItsMembers()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var group = await tenant.GraphAsync($"groups/{Contact}");
        using var members = await tenant.GraphAsync($"groups/{Contact}/members?$select=id,displayName");
        var body = await group.JsonAsync();
        Assert.Equal("contact@serrurerie.example", (string?)body["mail"]);
        Assert.Empty(body["groupTypes"]!.AsArray());
        Assert.Equal(["Hélène Moreau", "Julie Martin"], (await members.RowsAsync()).Select(m => (string?)m["displayName"]));
        Assert.Equal("#microsoft.graph.user", (string?)(await members.RowsAsync())[0]["@odata.type"]);
    }

    [Fact]
    public async Task GroupByAddress_IsFound()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync("groups?$filter=proxyAddresses/any(p:p eq 'smtp:compta@serrurerie.example')");
        Assert.Equal("Compta", (string?)Assert.Single(await answer.RowsAsync())["displayName"]);
    }

    [Theory]
    [InlineData("PATCH", "groups/" + Contact)]
    [InlineData("DELETE", "groups/" + Contact)]
    [InlineData("POST", "groups/" + Contact + "/members/$ref")]
    [InlineData("DELETE", "groups/" + Contact + "/members/10000000-0000-4000-8000-000000000003/$ref")]
    [InlineData("POST", "groups/" + Contact + "/owners/$ref")]
    public async Task DistributionGroupWritten_IsRefusedInGraphsWords(string method, string path)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync(new HttpMethod(method), path, "{}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(Refusal, await answer.GraphErrorAsync());
    }

    [Fact]
    public async Task DistributionGroupCreated_IsRefusedInGraphsWords()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync(
            HttpMethod.Post, "groups", """{"displayName":"Devis","mailNickname":"devis","mailEnabled":true,"securityEnabled":false,"groupTypes":[]}""");
        Assert.Equal(
            "The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.",
            await answer.GraphErrorAsync());
    }

    [Fact]
    public async Task Domains_TellWhichIsInitialAndWhichRecordsTheyWant()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var domains = await tenant.GraphAsync("domains");
        using var one = await tenant.GraphAsync("domains/serrurerie.example");
        using var records = await tenant.GraphAsync("domains/serrurerie.example/serviceConfigurationRecords");
        using var none = await tenant.GraphAsync("domains/ailleurs.example");
        Assert.Equal("serrurerie.onmicrosoft.com", (string?)Assert.Single(await domains.RowsAsync(), d => (bool)d["isInitial"]!)["id"]);
        Assert.True((bool)(await one.JsonAsync())["isDefault"]!);
        Assert.Contains(await records.RowsAsync(), r => (string?)r["mailExchange"] == "serrurerie-example.mail.protection.outlook.com");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task OrganizationAndContacts_AreListed()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var organization = await tenant.GraphAsync("organization");
        using var contacts = await tenant.GraphAsync("contacts");
        Assert.Equal(tenant.Host.TenantId, (string?)Assert.Single(await organization.RowsAsync())["id"]);
        Assert.Equal("commandes@serrures-ouest.example", (string?)Assert.Single(await contacts.RowsAsync())["mail"]);
    }
}
