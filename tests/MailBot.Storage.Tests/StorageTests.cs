using MailBot.Requests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Storage.Tests;

/// <summary>What every contract test needs: a migrated database of the make under test, and instances of the program on it.</summary>
public abstract class StorageTests<TDatabase> : IAsyncLifetime where TDatabase : ITestDatabase, new()
{
    private readonly List<ServiceProvider> instances = [];

    protected TDatabase Database { get; } = new();

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    protected IServiceProvider Services => instances[0];

    protected IRequestStore Store => Services.GetRequiredService<IRequestStore>();

    protected IWorkQueue Queue => Services.GetRequiredService<IWorkQueue>();

    protected ICardCopies Copies => Services.GetRequiredService<ICardCopies>();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        await Database.PrepareAsync(Token);
        Assert.IsType<MigrationResult.Ready>(await Start().GetRequiredService<IStorageMigrator>().MigrateAsync(Token));
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var instance in instances) await instance.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>One more instance of the program; it shares nothing with the others but the database.</summary>
    protected IServiceProvider Start()
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(Microsoft.Extensions.Logging.Abstractions.NullLogger<>));
        services.AddSingleton<TimeProvider>(Clock);
        var instance = services.AddStorage(Database.Options).BuildServiceProvider();
        instances.Add(instance);
        return instance;
    }
}
