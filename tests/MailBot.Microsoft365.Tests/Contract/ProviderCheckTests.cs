using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class ProviderCheckTests
{
    [Fact]
    public async Task AHealthyTenant_PassesEveryCheck()
    {
        await using var bench = await ProviderOnTenant.StartAsync();

        var results = await bench.Check.RunAsync(ProviderOnTenant.Cancelled);

        Assert.Equal(
            [
                "graph-token", "exchange-token", "organization", "users", "domains", "accepted-domains", "send-from-alias",
                "groups", "message-trace", "probe-mailbox", "mail-route",
            ],
            results.Select(r => r.Name));
        Assert.All(results, r => Assert.Equal(ProviderCheckState.Ok, r.State));
        Assert.Contains("SendFromAliasEnabled is off", results.Single(r => r.Name == "send-from-alias").Detail, StringComparison.Ordinal);
        Assert.Contains(SimulatedTenantHost.DefaultProbeMailbox, results.Single(r => r.Name == "probe-mailbox").Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Log(), e => e.Effective);
    }

    [Fact]
    public async Task AWrongSecret_FailsWithEntrasCodeAndWithoutTheSecret()
    {
        await using var bench = await ProviderOnTenant.StartAsync(secret: "hunter2-hunter2");

        var results = await bench.Check.RunAsync(ProviderOnTenant.Cancelled);

        Assert.All(results, r => Assert.Equal(ProviderCheckState.Failed, r.State));
        Assert.Contains("AADSTS7000215", results[0].Detail, StringComparison.Ordinal);
        Assert.All(results, r => Assert.DoesNotContain("hunter2", r.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task MailThatIsLedElsewhere_Fails()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        await bench.LeadAsync("mx.ailleurs.example");

        var route = (await bench.Check.RunAsync(ProviderOnTenant.Cancelled)).Single(r => r.Name == "mail-route");

        Assert.Equal(ProviderCheckState.Failed, route.State);
        Assert.Contains("mx.ailleurs.example", route.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATenantThatIsDown_LeavesItsChecksUndetermined()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        bench.Break(FaultKind.Down, "exchange", times: null);

        var results = await bench.RunAsync(bench.Check.RunAsync(ProviderOnTenant.Cancelled));

        Assert.Equal(ProviderCheckState.Undetermined, Assert.Single(results, r => r.Name == "accepted-domains").State);
        Assert.Equal(ProviderCheckState.Ok, Assert.Single(results, r => r.Name == "users").State);
    }
}
