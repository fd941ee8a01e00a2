using MailBot.Listings;
using MailBot.Microsoft365;
using MailBot.Options;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.SimulatedTenant;
using MailBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Wiring;

/// <summary>Reads a bot's database without starting anything.</summary>
internal sealed class StoreReader : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private StoreReader(ServiceProvider provider, bool isRehearsal)
    {
        this.provider = provider;
        IsRehearsal = isRehearsal;
    }

    public bool IsRehearsal { get; }

    public RequestListing Requests => new(provider.GetRequiredService<IRequestStore>(), provider.GetRequiredService<KindCatalogue>());

    public static async Task<StoreReader> OpenAsync(DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(new StorageOptions { SqlitePath = folder.Database });
        // Kinds put their steps into words; the provider behind them is never asked.
        services.AddMicrosoft365(new TenantOptions
        {
            Id = Guid.Empty.ToString(),
            Address = new Uri("http://127.0.0.1:9/"),
            ClientId = SimulatedTenantHost.DefaultClientId,
            ClientSecret = SimulatedTenantHost.DefaultClientSecret,
        });
        BotParts.AddKinds(services);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStorageMigrator>().MigrateAsync(CancellationToken.None);
        return new StoreReader(provider, TenantReader.HoldsTenant(folder.Tenant));
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
