using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class GroupMemberTests
{
    [Fact]
    public async Task AMember_IsAddedOnceAndTakenOutOnce()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var added = await ChangeAsync(tenant, "Add", "karim@serrurerie.example");
        using var twice = await ChangeAsync(tenant, "Add", "karim@serrurerie.example");
        Assert.Equal(3, (await MembersAsync(tenant)).Count);
        using var removed = await ChangeAsync(tenant, "Remove", "karim@serrurerie.example");
        using var absent = await ChangeAsync(tenant, "Remove", "karim@serrurerie.example");
        Assert.Empty(await added.RowsAsync());
        Assert.Contains("MemberAlreadyExistsException", await twice.ErrorAsync(), StringComparison.Ordinal);
        Assert.Contains("MemberNotFoundException", await absent.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal(["Hélène Moreau", "Julie Martin"], await MembersAsync(tenant));
    }

    [Theory]
    [InlineData("commandes@serrures-ouest.example")]
    [InlineData("claire@cabinet-fontaine.example")]
    [InlineData("compta@serrurerie.example")]
    public async Task ContactsGuestsAndOtherGroups_MayBeMembers(string member)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await ChangeAsync(tenant, "Add", member);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3, (await MembersAsync(tenant)).Count);
    }

    [Theory]
    [InlineData("equipe@serrurerie.example", "is not supported on GroupMailbox")]
    [InlineData("sarah@serrurerie.example", "Couldn't find object \"sarah@serrurerie.example\" as a recipient")]
    [InlineData("99999999-0000-4000-8000-000000000000", "object '99999999-0000-4000-8000-000000000000' couldn't be found")]
    public async Task WhatCannotBeAMember_IsRefused(string member, string expected)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await ChangeAsync(tenant, "Add", member);
        Assert.Contains(expected, await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownGroup_IsTheOneNamed()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await ChangeAsync(tenant, "Add", "karim@serrurerie.example", "personne@serrurerie.example");
        Assert.Contains("object 'personne@serrurerie.example' couldn't be found", await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTheBypass_AnApplicationIsNobodysManager()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Add-DistributionGroupMember", """{"Identity":"Contact","Member":"karim@serrurerie.example"}""");
        Assert.Contains("OperationRequiresGroupManagerException", await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAs_IsGrantedReadAndRevoked()
    {
        await using var tenant = await RunningTenant.StartAsync();
        const string grant = """{"Identity":"Contact","Trustee":"julie@serrurerie.example","AccessRights":["SendAs"],"Confirm":false}""";
        using var granted = await tenant.CmdletAsync("Add-RecipientPermission", grant);
        using var twice = await tenant.CmdletAsync("Add-RecipientPermission", grant);
        Assert.Equal("julie@serrurerie.example", (string?)Assert.Single(await granted.RowsAsync())["Trustee"]);
        Assert.Contains("already present", (await twice.JsonAsync())["@adminapi.warnings"].Texts()[0], StringComparison.Ordinal);
        Assert.Equal([@"NT AUTHORITY\SELF", "julie@serrurerie.example"], await TrusteesAsync(tenant));
        using var revoked = await tenant.CmdletAsync("Remove-RecipientPermission", grant);
        using var absent = await tenant.CmdletAsync("Remove-RecipientPermission", grant);
        Assert.Contains("isn't present", (await absent.JsonAsync())["@adminapi.warnings"].Texts()[0], StringComparison.Ordinal);
        Assert.Equal([@"NT AUTHORITY\SELF"], await TrusteesAsync(tenant));
        Assert.Equal(2, tenant.Log().Count(e => e.Effective));
    }

    private static Task<HttpResponseMessage> ChangeAsync(RunningTenant tenant, string verb, string member, string group = "Contact") =>
        tenant.CmdletAsync($"{verb}-DistributionGroupMember", $$"""{"Identity":"{{group}}","Member":"{{member}}","BypassSecurityGroupManagerCheck":true,"Confirm":false}""");

    private static async Task<IReadOnlyList<string>> MembersAsync(RunningTenant tenant)
    {
        using var answer = await tenant.CmdletAsync("Get-DistributionGroupMember", """{"Identity":"Contact"}""");
        return [.. (await answer.RowsAsync()).Select(r => (string)r["Name"]!).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> TrusteesAsync(RunningTenant tenant)
    {
        using var answer = await tenant.CmdletAsync("Get-RecipientPermission", """{"Identity":"Contact"}""");
        return [.. (await answer.RowsAsync()).Select(r => (string)r["Trustee"]!)];
    }
}
