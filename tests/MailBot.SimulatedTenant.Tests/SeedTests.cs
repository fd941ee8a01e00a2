using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class SeedTests
{
    private const string Bakery = """
        {
          // Comments are allowed.
          "displayName": "Boulangerie",
          "sendFromAliasEnabled": true,
          "clients": [{ "id": "app", "secret": "s", "roles": ["User.Read.All"] }],
          "domains": [{ "name": "pain.example", "isDefault": true }, { "name": "pain.onmicrosoft.com", "isInitial": true }],
          "users": [{ "name": "Anna", "userPrincipalName": "anna@pain.example" }, { "name": "Four", "userPrincipalName": "four@pain.example", "mailbox": "Shared" }],
          "groups": [{ "name": "Fournil", "address": "fournil@pain.example", "type": "Security", "managedBy": ["anna@pain.example"], "members": ["ANNA@pain.example"] }],
          "knobs": { "scenario": "Slow" }
        }
        """;

    [Fact]
    public async Task SeedFile_FoundsAnotherCompany()
    {
        await using var seeded = await StartAsync(Bakery);
        Assert.Equal("SharedMailbox", TenantReader.FindAddress(seeded.Folder, "four@pain.example")!.Type);
        Assert.Equal("MailUniversalSecurityGroup", TenantReader.FindAddress(seeded.Folder, "fournil@pain.example")!.Type);
        Assert.Equal(TenantScenario.Slow, seeded.Host.Knobs.Scenario);
    }

    [Fact]
    public async Task ClientWithFewRoles_OpensOnlyWhatTheyAllow()
    {
        await using var seeded = await StartAsync(Bakery);
        var graph = await TokenAsync(seeded, "https://graph.microsoft.com/.default");
        var exchange = await TokenAsync(seeded, "https://outlook.office365.com/.default");
        using var users = await seeded.SendAsync(HttpMethod.Get, "v1.0/users", bearer: graph);
        using var domains = await seeded.SendAsync(HttpMethod.Get, "v1.0/domains", bearer: graph);
        using var cmdlet = await seeded.SendAsync(HttpMethod.Post, $"adminapi/beta/{seeded.Host.TenantId}/InvokeCommand", "{}", exchange);
        Assert.Equal(HttpStatusCode.OK, users.StatusCode);
        Assert.Equal("Authorization_RequestDenied", (string?)(await domains.JsonAsync())["error"]!["code"]);
        Assert.Equal(HttpStatusCode.Unauthorized, cmdlet.StatusCode);
    }

    [Theory]
    [InlineData("{}", "isInitial")]
    [InlineData("""{"domain":[]}""", "domain")]
    [InlineData("""{"domains":[{"name":"a.example","isDefault":true,"isInitial":true}]}""", "client")]
    [InlineData("""{"domains":[{"name":"a.example","isDefault":true,"isInitial":true}],"clients":[{"id":"a","secret":"b"}],"groups":[{"name":"G","address":"g@a.example","members":["x@a.example"]}]}""", "x@a.example")]
    public async Task SeedThatMakesNoTenant_StopsTheStartNamingWhy(string seed, string named)
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync(seed));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<RunningTenant> StartAsync(string seed)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, seed, RunningTenant.Cancelled);
            return await RunningTenant.StartAsync(seedFile: file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> TokenAsync(RunningTenant tenant, string scope)
    {
        using var answer = await tenant.TokenAsync(scope, "s", client: "app");
        return (string)(await answer.JsonAsync())["access_token"]!;
    }
}
