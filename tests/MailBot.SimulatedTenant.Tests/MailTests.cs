using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class MailTests
{
    private const string Message =
        """{"message":{"subject":"Essai","body":{"contentType":"Text","content":"Bonjour"},"toRecipients":[{"emailAddress":{"address":"TO"}}]},"saveToSentItems":false}""";

    [Fact]
    public async Task SendMail_IsAcceptedAndPassesOnToTheMembers()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var sent = await SendAsync(tenant, "contact@serrurerie.example");
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var mail = Assert.Single(TenantReader.ReadMail(tenant.Folder));
        Assert.Equal(("sonde@serrurerie.example", "Essai", false, null), (mail.From, mail.Subject, mail.FromOutside, mail.TurnedAway));
        Assert.Equal(["Expanded", "Delivered", "Delivered"], mail.Fates.Select(f => f.Status));
    }

    [Theory]
    [InlineData("personne@serrurerie.example", "ErrorInvalidUser")]
    [InlineData("sarah@serrurerie.example", "MailboxNotEnabledForRESTAPI")]
    public async Task WhoHasNoMailbox_SendsNothing(string sender, string code)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var sent = await SendAsync(tenant, "contact@serrurerie.example", sender);
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.Equal(code, (string?)(await sent.JsonAsync())["error"]!["code"]);
        Assert.Empty(TenantReader.ReadMail(tenant.Folder));
    }

    [Fact]
    public async Task APartOfAMessageThatIsNotModelled_IsNamed()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var sent = await tenant.GraphAsync(
            HttpMethod.Post, "users/sonde@serrurerie.example/sendMail", Message.Replace("\"subject\"", "\"attachments\":[],\"subject\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotImplemented, sent.StatusCode);
    }

    [Fact]
    public async Task AStrangersMessage_EntersOnlyWhereMailIsLedHome()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var before = await FromOutsideAsync(tenant, "un");
        using var led = await tenant.SendAsync(HttpMethod.Put, "_simulation/domains/serrurerie.example/mx", """{"hosts":["mx.ailleurs.example"]}""");
        using var meanwhile = await FromOutsideAsync(tenant, "deux");
        using var home = await tenant.SendAsync(HttpMethod.Put, "_simulation/domains/serrurerie.example/mx", """{"hosts":null}""");
        using var after = await FromOutsideAsync(tenant, "trois");
        Assert.All([before, meanwhile, after], a => Assert.Equal(HttpStatusCode.Accepted, a.StatusCode));
        Assert.Equal([null, "went to mx.ailleurs.example", null], TenantReader.ReadMail(tenant.Folder).Select(m => m.TurnedAway));
        tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        using var trace = await tenant.CmdletAsync("Get-MessageTraceV2", """{"SenderAddress":"claire@client.example"}""");
        Assert.Equal(["trois", "un"], (await trace.RowsAsync()).Where(r => (string?)r["Status"] == "Expanded").Select(r => (string?)r["Subject"]));
    }

    [Theory]
    [InlineData("""{"from":"claire@client.example"}""")]
    [InlineData("""{"from":"pas une adresse","to":"contact@serrurerie.example"}""")]
    [InlineData("nothing")]
    public async Task AStrangersMessageWithoutAddresses_IsRefused(string body)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.SendAsync(HttpMethod.Post, "_simulation/mail", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(TenantReader.ReadMail(tenant.Folder));
    }

    [Theory]
    [InlineData("\"AcceptMessagesOnlyFromSendersOrMembers\":[\"Compta\"]", "550 5.7.124")]
    [InlineData("\"RejectMessagesFromSendersOrMembers\":[\"Sonde\"]", "550 5.7.1")]
    [InlineData("\"ModerationEnabled\":true", null)]
    public async Task AGroupsSettings_DecideWhoGetsThrough(string setting, string? reason)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var set = await tenant.CmdletAsync("Set-DistributionGroup", $$"""{"Identity":"Contact","BypassSecurityGroupManagerCheck":true,{{setting}}}""");
        tenant.Clock.Advance(TimeSpan.FromSeconds(5));
        using var sent = await SendAsync(tenant, "contact@serrurerie.example");
        var fate = Assert.Single(Assert.Single(TenantReader.ReadMail(tenant.Folder)).Fates);
        Assert.Equal(reason is null ? "Pending" : "Failed", fate.Status);
        Assert.StartsWith(reason ?? "", fate.Reason ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGroupWithinAGroup_IsExpandedOnce()
    {
        await using var tenant = await RunningTenant.StartAsync();
        foreach (var (group, member) in ((string, string)[])[("Contact", "Compta"), ("Compta", "Contact")])
        {
            using var added = await tenant.CmdletAsync("Add-DistributionGroupMember", $$"""{"Identity":"{{group}}","Member":"{{member}}","BypassSecurityGroupManagerCheck":true}""");
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        }

        tenant.Clock.Advance(TimeSpan.FromSeconds(5));
        using var sent = await SendAsync(tenant, "contact@serrurerie.example");
        Assert.Equal(
            ["compta@serrurerie.example", "contact@serrurerie.example", "helene@serrurerie.example", "julie@serrurerie.example", "paul@serrurerie.example"],
            TenantReader.ReadMail(tenant.Folder)[0].Fates.Select(f => f.Recipient).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SpamFromAStranger_IsTracedAsSuch()
    {
        await using var tenant = await RunningTenant.StartAsync(new TenantKnobs { SpamSenders = ["claire@client.example"] });
        using var sent = await FromOutsideAsync(tenant, "gagnez");
        Assert.Equal(["Expanded", "FilteredAsSpam", "FilteredAsSpam"], TenantReader.ReadMail(tenant.Folder)[0].Fates.Select(f => f.Status));
    }

    [Theory]
    [InlineData("""{"StartDate":"2026-11-01T00:00:00Z","EndDate":"2026-11-20T00:00:00Z"}""", "at most 10 days")]
    [InlineData("""{"StartDate":"2026-11-20T00:00:00Z"}""", "EndDate")]
    [InlineData("""{"StartDate":"hier","EndDate":"2026-11-20T00:00:00Z"}""", "System.DateTime")]
    [InlineData("""{"ResultSize":"9000"}""", "ResultSize")]
    public async Task ATraceThatAsksTooMuch_IsRefused(string parameters, string expected)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var trace = await tenant.CmdletAsync("Get-MessageTraceV2", parameters);
        Assert.Contains(expected, await trace.ErrorAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(RunningTenant tenant, string to, string from = "sonde@serrurerie.example") =>
        tenant.GraphAsync(HttpMethod.Post, $"users/{from}/sendMail", Message.Replace("TO", to, StringComparison.Ordinal));

    private static Task<HttpResponseMessage> FromOutsideAsync(RunningTenant tenant, string subject) =>
        tenant.SendAsync(HttpMethod.Post, "_simulation/mail", $$"""{"from":"claire@client.example","to":"contact@serrurerie.example","subject":"{{subject}}"}""");
}
