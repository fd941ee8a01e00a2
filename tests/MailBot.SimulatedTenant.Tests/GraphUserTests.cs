using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class GraphUserTests
{
    private const string Julie = "10000000-0000-4000-8000-000000000003";

    [Fact]
    public async Task UsersInPages_AreReachedByAbsoluteLinksAndGivenOnce()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var names = new List<string>();
        var link = "users?$select=displayName&$top=3";
        while (link is not null)
        {
            using var answer = await tenant.GraphAsync(link);
            var body = await answer.JsonAsync();
            names.AddRange(body["value"]!.AsArray().Select(u => (string)u!["displayName"]!));
            link = (string?)body["@odata.nextLink"];
            Assert.True(link is null || link.StartsWith(tenant.Host.Address + "v1.0/users?", StringComparison.Ordinal), link);
        }

        Assert.Equal(11, names.Count);
        Assert.Equal(11, names.Distinct().Count());
        Assert.DoesNotContain("Théo Bernard", names);
    }

    [Theory]
    [InlineData(Julie)]
    [InlineData("JULIE@serrurerie.example")]
    public async Task UserByIdOrSignInName_IsFoundWithItsAddresses(string id)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync($"users/{id}?$select=id,mail,proxyAddresses,department,preferredLanguage,accountEnabled,usageLocation");
        var user = await answer.JsonAsync();
        Assert.Equal(Julie, (string?)user["id"]);
        Assert.Equal("julie@serrurerie.example", (string?)user["mail"]);
        Assert.Contains("smtp:accueil@serrurerie.example", user["proxyAddresses"].Texts());
        Assert.Equal("fr-FR", (string?)user["preferredLanguage"]);
        Assert.False(user.ContainsKey("displayName"));
    }

    [Fact]
    public async Task UserWithoutSelect_LacksProxyAddresses()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync($"users/{Julie}");
        var user = await answer.JsonAsync();
        Assert.Equal("Julie Martin", (string?)user["displayName"]);
        Assert.False(user.ContainsKey("proxyAddresses"));
    }

    [Theory]
    [InlineData($"id eq '{Julie}'", "Julie Martin")]
    [InlineData("mail eq 'julie@serrurerie.example'", "Julie Martin")]
    [InlineData("userPrincipalName eq 'Julie@serrurerie.example'", "Julie Martin")]
    [InlineData("proxyAddresses/any(p:p eq 'smtp:accueil@serrurerie.example')", "Julie Martin")]
    [InlineData("proxyAddresses/any(x: x eq 'SMTP:ACCUEIL@serrurerie.example') and accountEnabled eq true", "Julie Martin")]
    [InlineData("startswith(displayName,'luc')", "Luc Petit,Luc Durand")]
    [InlineData("userType eq 'Guest' or mail eq 'paul@serrurerie.example'", "Paul Girard,Claire Fontaine")]
    [InlineData("displayName eq 'O''Hara'", "")]
    public async Task Filter_FindsWhoItNames(string filter, string expected)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync("users?$filter=" + Uri.EscapeDataString(filter));
        var names = (await answer.RowsAsync()).Select(u => (string?)u["displayName"]);
        Assert.Equal(expected, string.Join(',', names));
    }

    [Fact]
    public async Task Search_NeedsItsHeaderAndIgnoresAccents()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var path = "users?$search=" + Uri.EscapeDataString("\"displayName:helene\"");
        using var without = await tenant.GraphAsync(path);
        using var with = await tenant.GraphAsync(path, eventual: true);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal("Hélène Moreau", (string?)Assert.Single(await with.RowsAsync())["displayName"]);
    }

    [Fact]
    public async Task Count_NeedsItsHeader()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var without = await tenant.GraphAsync("users?$count=true");
        using var with = await tenant.GraphAsync("users?$count=true&$top=1", eventual: true);
        using var alone = await tenant.GraphAsync("users/$count", eventual: true);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(11, (int)(await with.JsonAsync())["@odata.count"]!);
        Assert.Equal("11", await alone.Content.ReadAsStringAsync(RunningTenant.Cancelled));
    }

    [Fact]
    public async Task MailboxNotReady_ShowsAUserWithoutMail()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var graph = await tenant.GraphAsync("users/sarah@serrurerie.example?$select=mail,proxyAddresses,displayName");
        using var exchange = await tenant.CmdletAsync("Get-Recipient", """{"Identity":"sarah@serrurerie.example"}""");
        var user = await graph.JsonAsync();
        Assert.Equal("Sarah Kone", (string?)user["displayName"]);
        Assert.Null(user["mail"]);
        Assert.Empty(user["proxyAddresses"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, exchange.StatusCode);
    }

    [Fact]
    public async Task UnknownUser_IsNotFoundInGraphsEnvelope()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync("users/nobody@serrurerie.example");
        var error = (await answer.JsonAsync())["error"]!;
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Request_ResourceNotFound", (string?)error["code"]);
        Assert.Equal(answer.Headers.GetValues("request-id").Single(), (string?)error["innerError"]!["request-id"]);
    }

    [Theory]
    [InlineData("users?$select=displayName,favouriteLock", HttpStatusCode.BadRequest, "favouriteLock")]
    [InlineData("users?$expand=manager", HttpStatusCode.NotImplemented, "$expand")]
    [InlineData("users?$filter=endswith(mail,'x')", HttpStatusCode.NotImplemented, "endswith")]
    [InlineData("users?$filter=department%20ne%20'Atelier'", HttpStatusCode.BadRequest, "Unsupported")]
    [InlineData("users?$top=5000", HttpStatusCode.BadRequest, "page size")]
    public async Task QueryThatIsNotModelledOrWrong_IsRefusedByName(string path, HttpStatusCode status, string named)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(named, await answer.GraphErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProxyAddressesWritten_AreReadOnly()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.GraphAsync(HttpMethod.Patch, $"users/{Julie}", """{"proxyAddresses":["smtp:x@serrurerie.example"]}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Property 'proxyAddresses' is read-only and cannot be set.", await answer.GraphErrorAsync());
    }
}
