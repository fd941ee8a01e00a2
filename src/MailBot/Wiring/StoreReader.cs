using MailBot.Listings;
using MailBot.Microsoft365;
using MailBot.Options;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Proofs;
using MailBot.SimulatedTenant;
using MailBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Wiring;

/// <summary>Reads a bot's database without starting anything.</summary>
internal sealed class StoreReader : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private StoreReader(ServiceProvider provider, MigrationResult database, bool isRehearsal)
    {
        this.provider = provider;
        Database = database;
        IsRehearsal = isRehearsal;
    }

    /// <summary>Only a database that is ready can be read.</summary>
    public MigrationResult Database { get; }

    public bool IsRehearsal { get; }

    public RequestListing Requests => new(provider.GetRequiredService<IRequestStore>(), provider.GetRequiredService<KindCatalogue>());

    /// <param name="options">Where the database is; null: the file in the folder.</param>
    public static async Task<StoreReader> OpenAsync(DataFolder folder, ProgramOptions? options = null, CancellationToken cancellationToken = default)
    {
        var storage = options?.Storage ?? new StorageSection();
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(storage.For(folder));
        // Kinds put their steps into words; the provider behind them is never asked.
        services.AddMicrosoft365(new TenantOptions
        {
            Id = Guid.Empty.ToString(),
            Address = new Uri("http://127.0.0.1:9/"),
            ClientId = SimulatedTenantHost.DefaultClientId,
            ClientSecret = SimulatedTenantHost.DefaultClientSecret,
        });
        services.AddSingleton(new ProofOptions());
        BotParts.AddKinds(services);
        var provider = services.BuildServiceProvider();
        var database = await provider.GetRequiredService<IStorageMigrator>().MigrateAsync(cancellationToken);
        return new StoreReader(provider, database, TenantReader.HoldsTenant(folder.Tenant) || (storage.IsPostgres && options is { IsSimulated: true }));
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
