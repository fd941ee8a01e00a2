using System.Net;
using System.Text.Json.Nodes;

namespace MailBot.SimulatedTenant.Tests;

public sealed class GroupWriteTests
{
    private const string Devis = """{"Name":"Devis","Alias":"devis","PrimarySmtpAddress":"devis@serrurerie.example","ManagedBy":["helene@serrurerie.example"]}""";

    [Fact]
    public async Task ANewGroup_AnswersItsRowAndTurnsStrangersAwayByDefault()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("New-DistributionGroup", Devis);
        var row = Assert.Single(await answer.RowsAsync());
        Assert.True((bool)row["RequireSenderAuthenticationEnabled"]!);
        Assert.Equal(["Hélène Moreau"], row["ManagedBy"].Texts());
        Assert.Equal(["SMTP:devis@serrurerie.example", "smtp:devis@serrurerie.onmicrosoft.com"], row["EmailAddresses"].Texts());
        Assert.Equal(("Closed", "Open"), ((string?)row["MemberJoinRestriction"], (string?)row["MemberDepartRestriction"]));
    }

    [Fact]
    public async Task ANewGroup_IsNotKnownElsewhereUntilItHasSpread()
    {
        await using var tenant = await RunningTenant.StartAsync(new TenantKnobs { ReplicationDelay = TimeSpan.FromSeconds(20), SyncDelay = TimeSpan.FromSeconds(40) });
        using var made = await tenant.CmdletAsync("New-DistributionGroup", Devis);
        using var here = await tenant.CmdletAsync("Get-DistributionGroup", """{"Identity":"devis@serrurerie.example"}""");
        using var there = await tenant.CmdletAsync("Get-DistributionGroup", """{"Identity":"devis@serrurerie.example"}""", RunningTenant.OtherAnchor);
        tenant.Clock.Advance(TimeSpan.FromSeconds(21));
        using var later = await tenant.CmdletAsync("Get-DistributionGroup", """{"Identity":"devis@serrurerie.example"}""", RunningTenant.OtherAnchor);
        using var graph = await tenant.GraphAsync("groups?$filter=displayName eq 'Devis'");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK), (here.StatusCode, there.StatusCode, later.StatusCode));
        Assert.Empty(await graph.RowsAsync());
    }

    [Theory]
    [InlineData("Name", "Contact", "ADObjectAlreadyExistsException")]
    [InlineData("PrimarySmtpAddress", "COMPTA@serrurerie.example", "ProxyAddressExistsException")]
    [InlineData("PrimarySmtpAddress", "theo@serrurerie.example", "ProxyAddressExistsException")]
    [InlineData("PrimarySmtpAddress", "devis@ailleurs.example", "NotAcceptedDomainException")]
    [InlineData("Alias", "pas un alias", "DataValidationException")]
    [InlineData("Type", "Liste", "Distribution, Security")]
    [InlineData("ManagedBy", "personne@serrurerie.example", "ManagementObjectNotFoundException")]
    [InlineData("ManagedBy", "contact@serrurerie.example", "can't manage a group")]
    [InlineData("RequireSenderAuthenticationEnabled", "false", "System.Boolean")]
    public async Task AWrongValue_IsRefusedInTheServicesWords(string parameter, string value, string expected)
    {
        await using var tenant = await RunningTenant.StartAsync();
        var parameters = JsonNode.Parse(Devis)!.AsObject();
        parameters[parameter] = value;
        using var answer = await tenant.CmdletAsync("New-DistributionGroup", parameters.ToJsonString());
        Assert.Contains(expected, await answer.ErrorAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Log(), e => e.Effective);
    }

    [Fact]
    public async Task AnAliasMayBeTakenTwice_ANameNot()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var same = await tenant.CmdletAsync(
            "New-DistributionGroup", """{"Name":"Devis","Alias":"contact","PrimarySmtpAddress":"devis@serrurerie.example","ManagedBy":["helene@serrurerie.example"]}""");
        using var both = await tenant.CmdletAsync("Get-DistributionGroup", """{"Identity":"contact"}""");
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        Assert.Equal(2, (await both.RowsAsync()).Count);
    }

    [Fact]
    public async Task AParameterThatIsNotModelled_IsNamed()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync("New-DistributionGroup", """{"Name":"Devis","RoomList":true}""");
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Contains("RoomList", await answer.GraphErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_AreWrittenAndReadBack()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var set = await tenant.CmdletAsync("Set-DistributionGroup", """
            {"Identity":"Contact","BypassSecurityGroupManagerCheck":true,"RequireSenderAuthenticationEnabled":true,"ModerationEnabled":true,
             "HiddenFromAddressListsEnabled":true,"Description":"Accueil","DisplayName":"Contact clients",
             "ManagedBy":{"@odata.type":"#Exchange.GenericHashTable","Add":["julie@serrurerie.example"]},
             "AcceptMessagesOnlyFromSendersOrMembers":["Compta","karim@serrurerie.example"],"RejectMessagesFromSendersOrMembers":["Luc Petit"]}
            """);
        using var read = await tenant.CmdletAsync("Get-DistributionGroup", """{"Identity":"contact@serrurerie.example"}""");
        var row = Assert.Single(await read.RowsAsync());
        Assert.Equal(("Contact", "Contact clients"), ((string?)row["Name"], (string?)row["DisplayName"]));
        Assert.True((bool)row["RequireSenderAuthenticationEnabled"]! && (bool)row["ModerationEnabled"]! && (bool)row["HiddenFromAddressListsEnabled"]!);
        Assert.Equal(["Hélène Moreau", "Julie Martin"], row["ManagedBy"].Texts());
        Assert.Equal(["Accueil"], row["Description"].Texts());
        Assert.Equal(["Karim Benali"], row["AcceptMessagesOnlyFrom"].Texts());
        Assert.Equal(["Compta"], row["AcceptMessagesOnlyFromDLMembers"].Texts());
        Assert.Equal(["Luc Petit"], row["RejectMessagesFromSendersOrMembers"].Texts());
    }

    [Fact]
    public async Task ASettingThatIsSoAlready_IsOnlyAWarning()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.CmdletAsync(
            "Set-DistributionGroup", """{"Identity":"Contact","BypassSecurityGroupManagerCheck":true,"RequireSenderAuthenticationEnabled":false,"ManagedBy":["helene@serrurerie.example"]}""");
        Assert.Contains("no settings", (await answer.JsonAsync())["@adminapi.warnings"].Texts()[0], StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Log(), e => e.Effective);
    }

    [Fact]
    public async Task ADeletedGroup_IsGoneForGoodAndItsAddressIsFree()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var without = await tenant.CmdletAsync("Remove-DistributionGroup", """{"Identity":"Contact"}""");
        using var with = await tenant.CmdletAsync("Remove-DistributionGroup", """{"Identity":"Contact","BypassSecurityGroupManagerCheck":true,"Confirm":false}""");
        using var again = await tenant.CmdletAsync("Remove-DistributionGroup", """{"Identity":"Contact","BypassSecurityGroupManagerCheck":true,"Confirm":false}""", RunningTenant.OtherAnchor);
        Assert.Contains("OperationRequiresGroupManagerException", await without.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Contains("ManagementObjectNotFoundException", await again.ErrorAsync(), StringComparison.Ordinal);
        Assert.Null(TenantReader.FindAddress(tenant.Folder, "contact@serrurerie.example"));
    }
}
