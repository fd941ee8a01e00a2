using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class DomainsTests
{
    private const string Seed = """
        { "tenantId": "5e44e1e4-0000-4000-8000-000000000002", "displayName": "Essai",
          "clients": [ { "id": "mailbot-simulation", "secret": "mailbot-simulation" } ],
          "domains": [ { "name": "ok.example", "isDefault": true }, { "name": "essai.onmicrosoft.com", "isInitial": true },
                       { "name": "unverified.example", "isVerified": false }, { "name": "web.example", "isAccepted": false } ],
          "users": [], "groups": [], "contacts": [] }
        """;

    [Fact]
    public async Task OnlyDomainsThatAreVerifiedAndAccepted_AreListed()
    {
        await using var bench = await ProviderOnTenant.StartAsync(seed: Seed);

        var domains = await bench.Domains.ListAsync(ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Equal(
            [new AcceptedDomain("essai.onmicrosoft.com", false, true), new AcceptedDomain("ok.example", true, false)],
            domains.OrderBy(d => d.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task AMissingGraphPermission_IsNamed()
    {
        var seed = Seed.Replace(
            "\"secret\": \"mailbot-simulation\"",
            "\"secret\": \"mailbot-simulation\", \"roles\": [\"User.Read.All\", \"Exchange.ManageAsApp\"]",
            StringComparison.Ordinal);
        await using var bench = await ProviderOnTenant.StartAsync(seed: seed);

        var reading = await bench.Domains.ListAsync(ProviderOnTenant.Cancelled);

        Assert.Equal("Domain.Read.All", Assert.IsType<Reading<IReadOnlyList<AcceptedDomain>>.Denied>(reading).Permission);
    }

    [Fact]
    public async Task AMissingExchangeRole_IsNamed()
    {
        var seed = Seed.Replace(
            "\"secret\": \"mailbot-simulation\"", "\"secret\": \"mailbot-simulation\", \"roles\": [\"Domain.Read.All\"]", StringComparison.Ordinal);
        await using var bench = await ProviderOnTenant.StartAsync(seed: seed);

        var reading = await bench.Domains.ListAsync(ProviderOnTenant.Cancelled);

        Assert.Equal("Exchange.ManageAsApp", Assert.IsType<Reading<IReadOnlyList<AcceptedDomain>>.Denied>(reading).Permission);
    }

    [Fact]
    public async Task ExchangeDown_IsUnavailable_AndTheNextAskerAsksAgain()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.Down, "exchange", times: 4);

        Assert.IsType<Reading<IReadOnlyList<AcceptedDomain>>.Unavailable>(await bench.RunAsync(bench.Domains.ListAsync(ProviderOnTenant.Cancelled)));
        Assert.Equal(2, (await bench.Domains.ListAsync(ProviderOnTenant.Cancelled).FoundAsync()).Count);
    }
}
