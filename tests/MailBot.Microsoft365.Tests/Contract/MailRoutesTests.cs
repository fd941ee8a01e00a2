using MailBot.Microsoft365.Domains;
using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class MailRoutesTests
{
    private const string Domain = "serrurerie.example";

    [Fact]
    public async Task TheRightHost_LeadsHome()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var route = await bench.Routes.FindAsync(Domain, ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Equal((Domain, true, MailBench.Home, true), (route.Domain, route.Accepted, route.Expected, route.LeadsHome));
        Assert.Equal([MailBench.Home], route.Exchangers);
    }

    [Fact]
    public async Task AnotherHost_DoesNot_AndTheNextLookSeesTheRepair()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.LeadAsync("MX1.ailleurs.example", MailBench.Home);
        var wrong = await bench.Routes.FindAsync(Domain, ProviderOnTenant.Cancelled).FoundAsync();
        await bench.LeadAsync();
        var right = await bench.Routes.FindAsync(Domain, ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Equal(["mx1.ailleurs.example", MailBench.Home], wrong.Exchangers);
        Assert.Equal((false, true), (wrong.LeadsHome, right.LeadsHome));
    }

    [Theory]
    [InlineData(DnsBehaviour.Fails)]
    [InlineData(DnsBehaviour.Silent)]
    public async Task WithoutAnAnswer_NothingIsSaidOfTheDomain(DnsBehaviour dns)
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { Dns = dns });

        Assert.IsType<Reading<MailRoute>.Unavailable>(await bench.Routes.FindAsync(Domain, ProviderOnTenant.Cancelled));
    }

    [Theory]
    [InlineData("ailleurs.example")]
    [InlineData("")]
    [InlineData("sub.serrurerie.example")]
    public async Task ADomainOfSomebodyElse_IsMissing(string domain)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.IsType<Reading<MailRoute>.Missing>(await bench.Routes.FindAsync(domain, ProviderOnTenant.Cancelled));
    }

    [Theory]
    [InlineData("serrurerie-example.mail.protection.outlook.com", true)]
    [InlineData("Serrurerie-Example.o-v1.mx.microsoft", true)]
    [InlineData("autre-example.mail.protection.outlook.com", false)]
    [InlineData("serrurerie-example.mail.protection.outlook.com.pirate.example", false)]
    public void OnlyTheHostOfThisDomain_IsHome(string host, bool home) =>
        Assert.Equal(home, TenantMailRoutes.LeadsHome([new Exchanger(0, host), new Exchanger(10, "mx.secours.example")], MailBench.Home));

    [Fact]
    public void TwoHostsOfTheSamePreference_MustBothBeRight() =>
        Assert.False(TenantMailRoutes.LeadsHome([new Exchanger(5, MailBench.Home), new Exchanger(5, "mx.ailleurs.example")], MailBench.Home));
}
