using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class PeopleTests
{
    [Fact]
    public async Task EverybodyIsListed_GuestsMarked_OverSeveralPages()
    {
        await using var bench = await ProviderOnTenant.StartAsync(new TenantKnobs { PageSize = 3 });

        var people = await bench.People.ListAsync(ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Equal(11, people.Count);
        Assert.Equal(["Luc Durand", "Luc Petit"], people.Where(p => p.FirstName == "Luc").Select(p => p.DisplayName).Order());
        Assert.Equal("Claire Fontaine", Assert.Single(people, p => p.IsGuest).DisplayName);
        Assert.Equal(4, bench.Log().Count(e => e.Route == "/v1.0/users"));
    }

    [Fact]
    public async Task OnePersonIsFoundByObjectId()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var julie = await bench.People.FindAsync(ProviderOnTenant.Julie.ToUpperInvariant(), ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Equal(new PersonKey(bench.Tenant.TenantId, ProviderOnTenant.Julie), julie.Key);
        Assert.Equal(("Julie Martin", "julie@serrurerie.example", "Assistante"), (julie.DisplayName, julie.Address!.ToString(), julie.Place));
    }

    [Theory]
    [InlineData("99999999-0000-4000-8000-000000000000")]
    [InlineData("julie@serrurerie.example")]
    [InlineData("")]
    public async Task AnythingThatIsNotAnObjectIdOfTheTenant_IsMissing(string id)
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        Assert.IsType<Reading<Person>.Missing>(await bench.People.FindAsync(id, ProviderOnTenant.Cancelled));
    }

    [Fact]
    public async Task SomebodyWithoutMailbox_HasTheSignInNameAsAddress()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var people = await bench.People.ListAsync(ProviderOnTenant.Cancelled).FoundAsync();

        Assert.Equal("sarah@serrurerie.example", Assert.Single(people, p => p.FirstName == "Sarah").Address!.ToString());
    }

    [Fact]
    public async Task TheListIsKeptFiveMinutes_AndAskedOnceByManyAtATime()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.People.ListAsync(ProviderOnTenant.Cancelled)));
        bench.Clock.Advance(TimeSpan.FromMinutes(4));
        await bench.People.ListAsync(ProviderOnTenant.Cancelled);
        var kept = bench.Log().Count(e => e.Route == "/v1.0/users");
        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        await bench.People.ListAsync(ProviderOnTenant.Cancelled);

        Assert.Equal(1, kept);
        Assert.Equal(2, bench.Log().Count(e => e.Route == "/v1.0/users"));
    }

    [Fact]
    public async Task AListThatIsTooOld_IsNotGivenWhenGraphIsDown()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.People.ListAsync(ProviderOnTenant.Cancelled).FoundAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(6));
        bench.Break(FaultKind.Down, "graph", times: null);

        var reading = await bench.RunAsync(bench.People.ListAsync(ProviderOnTenant.Cancelled));

        Assert.Contains("503", Assert.IsType<Reading<IReadOnlyList<Person>>.Unavailable>(reading).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AThrottledRead_WaitsAsToldAndSucceeds()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Tenant.AddFault(new TenantFault { Kind = FaultKind.Throttle, Match = "graph", RetryAfter = TimeSpan.FromSeconds(7) });

        await bench.RunAsync(bench.People.FindAsync(ProviderOnTenant.Julie, ProviderOnTenant.Cancelled)).FoundAsync();

        var asked = bench.Log().Where(e => e.Route == "/v1.0/users/{id}").ToList();
        Assert.Equal([429, 200], asked.Select(e => e.Status));
        Assert.True(asked[1].At - asked[0].At >= TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task AWrongSecret_IsTheAdministratorsBusiness()
    {
        await using var bench = await ProviderOnTenant.StartAsync(secret: "not-the-secret");

        var reading = Assert.IsType<Reading<Person>.Denied>(await bench.People.FindAsync(ProviderOnTenant.Julie, ProviderOnTenant.Cancelled));

        Assert.Equal("sign-in refused with AADSTS7000215", reading.Permission);
    }
}
