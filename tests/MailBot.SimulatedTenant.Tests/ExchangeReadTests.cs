using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class ExchangeReadTests
{
    private static readonly string[] Everybody =
    [
        "Archives", "Claire Fontaine", "Compta", "Contact", "Dépannage", "Hélène Moreau", "Julie Martin", "Karim Benali", "Luc Durand",
        "Luc Petit", "Marc Leroy", "Paul Girard", "Serrures de l'Ouest", "Sonde", "Équipe",
    ];

    [Theory]
    [InlineData("accueil@serrurerie.example")]
    [InlineData("smtp:JULIE@serrurerie.example")]
    [InlineData("10000000-0000-4000-8000-000000000003")]
    [InlineData("Julie Martin")]
    [InlineData("julie")]
    public async Task IdentityOfAnyKind_FindsTheRecipient(string identity)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Get-Recipient", $$"""{"Identity":"{{identity}}"}""");
        var row = Assert.Single(await answer.RowsAsync());
        Assert.Equal("Julie Martin", (string?)row["DisplayName"]);
        Assert.Equal("UserMailbox", (string?)row["RecipientTypeDetails"]);
        Assert.Equal("System.Guid", (string?)row["Guid@data.type"]);
        Assert.Equal("#Collection(String)", (string?)row["EmailAddresses@odata.type"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Identity":null}""")]
    [InlineData("""{"Identity":"","ResultSize":"Unlimited"}""")]
    public async Task NoIdentity_ListsEverybody(string parameters)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Get-Recipient", parameters);
        var names = (await answer.RowsAsync()).Select(r => (string)r["Name"]!).Order(StringComparer.Ordinal);
        Assert.Equal(Everybody, names);
    }

    [Theory]
    [InlineData("EmailAddresses -eq 'smtp:contact@serrurerie.example'", "Contact")]
    [InlineData("EmailAddresses -eq 'SMTP:Contact@serrurerie.example'", "Contact")]
    [InlineData("Name -eq 'Serrures de l''Ouest'", "Serrures de l'Ouest")]
    [InlineData("Alias -eq 'compta' -or Alias -eq 'depannage'", "Compta,Dépannage")]
    [InlineData("Alias -like 'luc*' -and RecipientTypeDetails -eq 'UserMailbox'", "Luc Petit,Luc Durand")]
    [InlineData("EmailAddresses -eq 'smtp:free@serrurerie.example'", "")]
    public async Task Filter_FindsWhoItNames(string filter, string expected)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Get-Recipient", $$"""{"Filter":"{{filter}}"}""");
        Assert.Equal(expected, string.Join(',', (await answer.RowsAsync()).Select(r => (string?)r["Name"])));
    }

    [Fact]
    public async Task FilterOnMembers_FindsTheGroupsOfAPerson()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var paul = await tenant.CmdletAsync("Get-Recipient", """{"Identity":"paul"}""");
        var name = (string)(await paul.RowsAsync())[0]["DistinguishedName"]!;
        using var answer = await tenant.CmdletAsync(
            "Get-Recipient", $$"""{"Filter":"Members -eq '{{name}}'","RecipientTypeDetails":["MailUniversalDistributionGroup"]}""");
        Assert.Equal("Compta", (string?)Assert.Single(await answer.RowsAsync())["Name"]);
    }

    [Fact]
    public async Task SoftDeletedMailbox_IsSeenOnlyWhenAskedFor()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var without = await tenant.CmdletAsync("Get-Recipient", """{"Identity":"theo@serrurerie.example"}""");
        using var with = await tenant.CmdletAsync("Get-Recipient", """{"Identity":"theo@serrurerie.example","IncludeSoftDeletedRecipients":true}""");
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
        Assert.Single(await with.RowsAsync());
    }

    [Fact]
    public async Task FilterThatIsNotModelled_IsRefusedLoudly()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Get-Recipient", """{"Filter":"WhenCreated -gt '2026-01-01'"}""");
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    [Fact]
    public async Task Group_NamesItsOwnersAndMembers()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var group = await tenant.CmdletAsync("Get-DistributionGroup", """{"Identity":"depannage@serrurerie.example"}""");
        using var members = await tenant.CmdletAsync("Get-DistributionGroupMember", """{"Identity":"Dépannage","ResultSize":"Unlimited"}""");
        Assert.Equal(["Karim Benali"], (await group.RowsAsync())[0]["ManagedBy"].Texts());
        Assert.Equal(["Karim Benali", "Marc Leroy", "Luc Petit"], (await members.RowsAsync()).Select(m => (string?)m["Name"]));
    }

    [Fact]
    public async Task MailboxCmdletOnAMicrosoft365Group_SaysThatItIsNotSupported()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Get-DistributionGroup", """{"Identity":"equipe@serrurerie.example"}""");
        Assert.Contains("GroupMailbox", await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DomainsAndSwitches_AreTheCompanys()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var domains = await tenant.CmdletAsync("Get-AcceptedDomain");
        using var organization = await tenant.CmdletAsync("Get-OrganizationConfig");
        Assert.Equal(["serrurerie.example", "serrurerie.onmicrosoft.com"], (await domains.RowsAsync()).Select(d => (string?)d["DomainName"]));
        Assert.False((bool)(await organization.RowsAsync())[0]["SendFromAliasEnabled"]!);
    }

    [Fact]
    public async Task ListingInPages_ContinuesByPostingTheSameBodyToTheNextLink()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var first = await tenant.CmdletAsync("Get-Mailbox", prefer: "odata.maxpagesize=5");
        var link = (string)(await first.JsonAsync())["@odata.nextLink"]!;
        using var second = await tenant.CmdletAsync("Get-Mailbox", url: link, prefer: "odata.maxpagesize=5");
        using var otherQuestion = await tenant.CmdletAsync("Get-Recipient", url: link);
        using var otherAnchor = await tenant.CmdletAsync("Get-Mailbox", url: link, anchor: RunningTenant.OtherAnchor);
        tenant.Clock.Advance(TimeSpan.FromMinutes(31));
        using var tooLate = await tenant.CmdletAsync("Get-Mailbox", url: link);

        Assert.Equal(4, (await second.RowsAsync()).Count);
        foreach (var refused in (HttpResponseMessage[])[otherQuestion, otherAnchor, tooLate])
            Assert.Contains("Expired or Invalid pagination request", await refused.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResultSizeTooSmall_IsToldByAWarningOnly()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Get-Mailbox", """{"ResultSize":2}""");
        var body = await answer.JsonAsync();
        Assert.Equal(2, body["value"]!.AsArray().Count);
        Assert.Single(body["@adminapi.warnings"]!.AsArray());
    }

    [Fact]
    public async Task SelectInTheUrl_PrunesTheRows()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync(
            "Get-Mailbox", url: $"{tenant.Host.Address}adminapi/beta/serrurerie.onmicrosoft.com/InvokeCommand?$select=Name,Guid");
        Assert.Equal(["Name", "Guid", "Guid@data.type"], (await answer.RowsAsync())[0].Select(p => p.Key));
    }

    [Fact]
    public async Task UnknownCmdlet_IsForbiddenWithZeroBytesSaidToBeGzip()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("New-TransportRule");
        var bytes = await answer.Content.ReadAsByteArrayAsync(RunningTenant.Cancelled);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(4096, bytes.Length);
        Assert.All(bytes, b => Assert.Equal(0, b));
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("New-TransportRule", answer.Headers.GetValues("x-ms-diagnostics").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\",\"Parameters\":null}}")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task MalformedBody_IsABadRequest(string body)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.SendAsync(
            HttpMethod.Post, $"adminapi/beta/{tenant.Host.TenantId}/InvokeCommand", body, await tenant.BearerAsync("https://outlook.office365.com"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SigningOfADomain_NamesWhereItsKeysAre()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Get-DkimSigningConfig", """{"Identity":"serrurerie.example"}""");
        var row = Assert.Single(await answer.RowsAsync());
        Assert.Equal("selector2-serrurerie-example._domainkey.serrurerie.onmicrosoft.com", (string?)row["Selector2CNAME"]);
        using var unknown = await tenant.CmdletAsync("Get-DkimSigningConfig", """{"Identity":"ailleurs.example"}""");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
