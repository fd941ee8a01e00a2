using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class SetMailboxTests
{
    [Fact]
    public async Task AliasAdded_AnswersNoRowAndIsReadBack()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.AddAliasAsync("smtp:devis@serrurerie.example");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.JsonAsync();
        Assert.Empty(body["value"]!.AsArray());
        Assert.Empty(body["@adminapi.warnings"]!.AsArray());
        var addresses = await tenant.AddressesOfAsync("devis@serrurerie.example");
        Assert.Equal(["SMTP:julie@serrurerie.example", "smtp:accueil@serrurerie.example", "smtp:julie@serrurerie.onmicrosoft.com", "smtp:devis@serrurerie.example"], addresses);
        Assert.Single(tenant.Log(), e => e is { Effective: true, Cmdlet: "Set-Mailbox" });
    }

    [Fact]
    public async Task AliasAddedTwice_WarnsAndChangesNothingTheSecondTime()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var first = await tenant.AddAliasAsync("smtp:devis@serrurerie.example");
        using var second = await tenant.AddAliasAsync("smtp:DEVIS@serrurerie.example");
        var body = await second.JsonAsync();
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("no settings of 'Julie Martin' have been modified", (string?)body["@adminapi.warnings"]![0], StringComparison.Ordinal);
        Assert.Single(tenant.Log(), e => e.Effective);
    }

    [Fact]
    public async Task AliasRemoved_IsFreeForSomebodyElse()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var removed = await tenant.CmdletAsync(
            "Set-Mailbox", """{"Identity":"julie","EmailAddresses":{"@odata.type":"#Exchange.GenericHashTable","remove":"accueil@serrurerie.example"}}""");
        using var added = await tenant.AddAliasAsync("smtp:accueil@serrurerie.example", "karim@serrurerie.example");
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal("Karim Benali", TenantReader.FindAddress(tenant.Folder, "accueil@serrurerie.example")!.Holder);
    }

    [Fact]
    public async Task UpperCasePrefixAdded_BecomesPrimaryAndKeepsTheFormerOne()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.AddAliasAsync("SMTP:accueil@serrurerie.example");
        Assert.Equal(
            ["smtp:julie@serrurerie.example", "SMTP:accueil@serrurerie.example", "smtp:julie@serrurerie.onmicrosoft.com"],
            await tenant.AddressesOfAsync("julie"));
    }

    [Fact]
    public async Task PlainArray_ReplacesEverything()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Set-Mailbox", """{"Identity":"julie","EmailAddresses":["devis@serrurerie.example"]}""");
        using var rows = await tenant.CmdletAsync("Get-Mailbox", """{"Identity":"Julie Martin"}""");
        Assert.Equal(["SMTP:devis@serrurerie.example"], (await rows.RowsAsync())[0]["EmailAddresses"].Texts());
    }

    [Fact]
    public async Task HashTableWithoutAnnotation_CannotBeConverted()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Set-Mailbox", """{"Identity":"julie","EmailAddresses":{"Add":["smtp:devis@serrurerie.example"]}}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("ParameterBindingArgumentTransformationException", await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smtp:contact@serrurerie.example", "ProxyAddressExistsException", "Contact")]
    [InlineData("smtp:CONTACT@Serrurerie.Example", "ProxyAddressExistsException", "Contact")]
    [InlineData("smtp:equipe@serrurerie.example", "ProxyAddressExistsException", "Équipe")]
    [InlineData("smtp:theo@serrurerie.example", "ProxyAddressExistsException", "Théo Bernard")]
    [InlineData("smtp:sarah@serrurerie.example", "DualWriteException", "ConflictingObject: User_10000000-0000-4000-8000-000000000007")]
    [InlineData("smtp:devis@ailleurs.example", "NotAcceptedDomainException", "'ailleurs.example'")]
    [InlineData("smtp:devis@www.serrurerie.example", "NotAcceptedDomainException", "'www.serrurerie.example'")]
    [InlineData("smtp:données@serrurerie.example", "DataValidationException", "données@serrurerie.example")]
    [InlineData("smtp:a..b@serrurerie.example", "DataValidationException", "a..b@")]
    public async Task AddressThatCannotBeGiven_IsRefusedWithItsType(string address, string type, string named)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.AddAliasAsync(address);
        var error = await answer.ErrorAsync();
        Assert.False(answer.IsSuccessStatusCode);
        Assert.Contains(type + "|", error, StringComparison.Ordinal);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Log(), e => e.Effective);
        Assert.Equal(type, tenant.Log()[^1].Error);
    }

    [Fact]
    public async Task ConflictToldByEntra_DoesNotNameTheHolder()
    {
        await using var tenant = await RunningTenant.StartAsync(new TenantKnobs { EntraConflictOnly = true });
        using var answer = await tenant.AddAliasAsync("smtp:contact@serrurerie.example");
        Assert.Contains("ConflictingObject: Group_20000000-0000-4000-8000-000000000001", await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrimaryAddress_CannotBeRemoved()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync(
            "Set-Mailbox", """{"Identity":"julie","EmailAddresses":{"@odata.type":"#Exchange.GenericHashTable","Remove":["smtp:julie@serrurerie.example"]}}""");
        Assert.Contains("RecipientTaskException|", await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("archives@serrurerie.example", "is being synchronized from your on-premises organization")]
    [InlineData("sarah@serrurerie.example", "ManagementObjectNotFoundException")]
    [InlineData("contact@serrurerie.example", "ManagementObjectNotFoundException")]
    [InlineData("equipe@serrurerie.example", "The current operation is not supported on GroupMailbox.")]
    [InlineData("", "missing mandatory parameters: Identity")]
    public async Task MailboxThatCannotBeWritten_IsRefused(string identity, string expected)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.AddAliasAsync("smtp:devis@serrurerie.example", identity);
        Assert.Contains(expected, await answer.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParameterThatIsNotModelled_IsRefusedLoudlyByName()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Set-Mailbox", """{"Identity":"julie","ForwardingAddress":"karim"}""");
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Contains("parameter ForwardingAddress of Set-Mailbox", await answer.GraphErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AbbreviatedParameter_IsUnderstoodAsPowerShellDoes()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("Set-Mailbox", """{"ident":"julie","email":["SMTP:julie@serrurerie.example"]}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
