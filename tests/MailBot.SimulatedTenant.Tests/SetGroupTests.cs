using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class SetGroupTests
{
    private const string Add = """{"@odata.type":"#Exchange.GenericHashTable","Add":["smtp:urgence@serrurerie.example"]}""";

    [Fact]
    public async Task AliasOfAGroup_NeedsTheManagerBypass()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var without = await tenant.CmdletAsync("Set-DistributionGroup", $$"""{"Identity":"Dépannage","EmailAddresses":{{Add}}}""");
        using var with = await tenant.CmdletAsync("Set-DistributionGroup", $$"""{"Identity":"Dépannage","EmailAddresses":{{Add}},"BypassSecurityGroupManagerCheck":true}""");
        Assert.Contains("OperationRequiresGroupManagerException", await without.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal("Dépannage", TenantReader.FindAddress(tenant.Folder, "urgence@serrurerie.example")!.Holder);
    }

    [Fact]
    public async Task PrimaryAndAddressesTogether_AreRefused()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync(
            "Set-DistributionGroup",
            $$"""{"Identity":"Dépannage","EmailAddresses":{{Add}},"PrimarySmtpAddress":"urgence@serrurerie.example","BypassSecurityGroupManagerCheck":true}""");
        Assert.Contains("can't be used at the same time", await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewPrimaryAddress_KeepsTheFormerAsAlias()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync(
            "Set-DistributionGroup", """{"Identity":"Contact","PrimarySmtpAddress":"bonjour@serrurerie.example","BypassSecurityGroupManagerCheck":true}""");
        Assert.Equal(
            ["smtp:contact@serrurerie.example", "smtp:contact@serrurerie.onmicrosoft.com", "SMTP:bonjour@serrurerie.example"],
            await tenant.AddressesOfAsync("bonjour@serrurerie.example"));
    }

    [Fact]
    public async Task AliasOfAMicrosoft365Group_HasItsOwnCmdlet()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Set-UnifiedGroup", $$"""{"Identity":"equipe@serrurerie.example","EmailAddresses":{{Add}}}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("GroupMailbox", TenantReader.FindAddress(tenant.Folder, "urgence@serrurerie.example")!.Type);
    }
}
