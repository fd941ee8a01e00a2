using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class WantedRecordsTests
{
    private const string Seed = """
        { "tenantId": "5e44e1e4-0000-4000-8000-000000000002", "displayName": "Essai",
          "clients": [ { "id": "mailbot-simulation", "secret": "mailbot-simulation" } ],
          "domains": [ { "name": "ok.example", "isDefault": true }, { "name": "essai.onmicrosoft.com", "isInitial": true },
                       { "name": "unverified.example", "isVerified": false }, { "name": "web.example", "isAccepted": false } ],
          "users": [], "groups": [], "contacts": [] }
        """;

    private static CancellationToken Token => ProviderOnTenant.Cancelled;

    [Fact]
    public async Task TheTenantsDomain_HasMicrosoftsRecordsAndItsDkimNames()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var wanted = await bench.Wanted.ReadAsync("serrurerie.example", Token).FoundAsync();

        Assert.True(wanted is { IsVerified: true, IsSigningKnown: true });
        Assert.Contains(new WantedRecord.Mx("serrurerie.example", 3600, false, 0, MailBench.Home), wanted.Records);
        Assert.Contains(new WantedRecord.Text("serrurerie.example", 3600, false, "v=spf1 include:spf.protection.outlook.com -all"), wanted.Records);
        Assert.Contains(new WantedRecord.Alias("autodiscover.serrurerie.example", 3600, false, "autodiscover.outlook.com"), wanted.Records);
        Assert.Contains(new WantedRecord.Service("_sipfederationtls._tcp.serrurerie.example", 3600, false, 100, 1, 5061, "sipfed.online.lync.com"), wanted.Records);
        Assert.Contains(
            new WantedRecord.Alias("selector2._domainkey.serrurerie.example", 3600, false, "selector2-serrurerie-example._domainkey.serrurerie.onmicrosoft.com"), wanted.Records);
    }

    [Theory]
    [InlineData("ailleurs.example")]
    [InlineData("sub.serrurerie.example")]
    [InlineData("")]
    public async Task ADomainOfSomebodyElse_IsMissing(string domain)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        Assert.IsType<Reading<WantedRecords>.Missing>(await bench.Wanted.ReadAsync(domain, Token));
        Assert.DoesNotContain(bench.Log(), e => e.Cmdlet == "Get-DkimSigningConfig");
    }

    [Fact]
    public async Task AnUnverifiedDomain_IsSaidToBeOne_AndNothingIsAskedOfIt()
    {
        await using var bench = await ProviderOnTenant.StartAsync(seed: Seed);
        var wanted = await bench.Wanted.ReadAsync("unverified.example", Token).FoundAsync();
        Assert.True(wanted is { IsVerified: false, Records.Count: 0 });
        Assert.DoesNotContain(bench.Log(), e => e.Target == "unverified.example");
    }

    [Fact]
    public async Task TheProvidersOwnDomain_WantsNothing()
    {
        await using var bench = await ProviderOnTenant.StartAsync(seed: Seed);
        Assert.Empty((await bench.Wanted.ReadAsync("essai.onmicrosoft.com", Token).FoundAsync()).Records);
    }

    [Fact]
    public async Task ADomainWithoutMail_IsSignedByNobody()
    {
        await using var bench = await ProviderOnTenant.StartAsync(seed: Seed);
        var wanted = await bench.Wanted.ReadAsync("web.example", Token).FoundAsync();
        Assert.True(wanted is { IsVerified: true, IsSigningKnown: true, Records.Count: 0 });
    }

    [Fact]
    public async Task WithoutExchange_TheRestIsToldAndTheKeysAreSaidToBeUnknown()
    {
        var seed = Seed.Replace("\"secret\": \"mailbot-simulation\"", "\"secret\": \"mailbot-simulation\", \"roles\": [\"Domain.Read.All\"]", StringComparison.Ordinal);
        await using var bench = await ProviderOnTenant.StartAsync(seed: seed);
        var wanted = await bench.Wanted.ReadAsync("ok.example", Token).FoundAsync();
        Assert.False(wanted.IsSigningKnown);
        Assert.Contains(wanted.Records, r => r is WantedRecord.Mx);
    }

    [Fact]
    public async Task WithoutTheGraphPermission_ItIsNamed()
    {
        var seed = Seed.Replace("\"secret\": \"mailbot-simulation\"", "\"secret\": \"mailbot-simulation\", \"roles\": [\"User.Read.All\"]", StringComparison.Ordinal);
        await using var bench = await ProviderOnTenant.StartAsync(seed: seed);
        Assert.Equal("Domain.Read.All", Assert.IsType<Reading<WantedRecords>.Denied>(await bench.Wanted.ReadAsync("ok.example", Token)).Permission);
    }

    [Fact]
    public async Task ServiceDown_IsUnavailable()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.Down, "graph", times: 9);
        Assert.IsType<Reading<WantedRecords>.Unavailable>(await bench.RunAsync(bench.Wanted.ReadAsync("serrurerie.example", Token)));
    }

    [Fact]
    public async Task ARehearsal_AsksTheDnsOfItsOwnWorld()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        Assert.Equal([bench.Tenant.Dns.ToString()], await bench.NameServers.FindAsync(Token).FoundAsync());
    }
}
