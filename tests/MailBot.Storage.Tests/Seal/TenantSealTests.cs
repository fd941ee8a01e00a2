using MailBot.Requests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Seal;

public abstract class TenantSealTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task SealedDatabase_OpensOnlyUnderItsModeAndTenant()
    {
        var seal = Services.GetRequiredService<ITenantSeal>();
        Assert.IsType<SealResult.Matches>(await seal.SealAsync("Simulated", "tenant-1", Token));
        Assert.IsType<SealResult.Matches>(await seal.SealAsync("Simulated", "TENANT-1", Token));

        var differs = new SealResult.Differs("Simulated", "tenant-1");
        var restarted = Start().GetRequiredService<ITenantSeal>();
        Assert.Equal(differs, await restarted.SealAsync("Microsoft365", "tenant-1", Token));
        Assert.Equal(differs, await restarted.SealAsync("Simulated", "tenant-2", Token));
        Assert.IsType<SealResult.Matches>(await restarted.SealAsync("Simulated", "tenant-1", Token));
    }

    [Fact]
    public async Task TwoTenantsAtOnce_OneHasTheDatabase()
    {
        ITenantSeal[] seals = [Services.GetRequiredService<ITenantSeal>(), Start().GetRequiredService<ITenantSeal>()];
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => seals[i % 2].SealAsync("Simulated", $"tenant-{i % 2}", Token), Token)));
        Assert.Equal(5, results.OfType<SealResult.Matches>().Count());
        Assert.Single(results.OfType<SealResult.Differs>().Distinct());
    }
}
