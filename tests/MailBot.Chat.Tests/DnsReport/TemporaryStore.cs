using MailBot.Requests.Contracts;
using MailBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Chat.Tests.DnsReport;

/// <summary>A database file of its own; each opening is one more instance of the program on it.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mailbot-dns-");
    private readonly List<ServiceProvider> instances = [];

    public async Task<IDocumentStore> OpenAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddSingleton(clock).AddLogging().AddStorage(new StorageOptions { SqlitePath = Path.Combine(folder.FullName, "mailbot.db") }).BuildServiceProvider();
        instances.Add(services);
        await services.GetRequiredService<IStorageMigrator>().MigrateAsync(cancellationToken);
        return services.GetRequiredService<IDocumentStore>();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances) await instance.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
