using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Sqlite;

public sealed class SqliteMigratorTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase database = new();
    private readonly List<ServiceProvider> instances = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NoFile_IsMadeWithItsFolderAndOnlyOnce()
    {
        Assert.False(Directory.Exists(Path.GetDirectoryName(database.FilePath)));
        var first = Assert.IsType<MigrationResult.Ready>(await MigrateAsync());
        Assert.Equal(["0001_requests.sql", "0002_conversations.sql"], first.Applied);
        Assert.Empty(Assert.IsType<MigrationResult.Ready>(await MigrateAsync()).Applied);
    }

    [Fact]
    public async Task SeveralProcessesAtOnce_EachMigrationIsAppliedByOne()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => MigrateAsync(), Token)));
        var applied = results.Select(r => Assert.IsType<MigrationResult.Ready>(r).Applied);
        Assert.Equal(["0001_requests.sql", "0002_conversations.sql"], applied.SelectMany(a => a).Order());
    }

    [Fact]
    public async Task OpenConnection_IsSafeAgainstLossOfPowerAndKeepsReferences()
    {
        await MigrateAsync();
        await using var connection = await instances[0].GetRequiredService<IDatabase>().OpenAsync(Token);
        foreach (var (pragma, value) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("busy_timeout", "5000"), ("foreign_keys", "1") })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(value, $"{await command.ExecuteScalarAsync(Token)}");
        }
    }

    [Fact]
    public async Task FileThatIsNoDatabase_IsNamedAndLeftAlone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database.FilePath)!);
        var text = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 200));
        await File.WriteAllTextAsync(database.FilePath, text, Token);

        var refused = Assert.IsType<MigrationResult.CannotOpen>(await MigrateAsync());
        Assert.StartsWith($"The database {database.FilePath} can't be opened: ", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(database.FilePath, Token));
    }

    [Fact]
    public async Task FolderThatCannotBeMade_IsNamed()
    {
        await File.WriteAllTextAsync(Path.GetDirectoryName(database.FilePath)!, "in the way", Token);
        Assert.Equal(database.FilePath, Assert.IsType<MigrationResult.CannotOpen>(await MigrateAsync()).Place);
    }

    [Fact]
    public async Task DatabaseOfANewerVersion_IsRefused()
    {
        await MigrateAsync();
        await database.RunAsync("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('MailBot.Storage.Sqlite.Migrations.9999_future.sql', '2030-01-01')", Token);
        Assert.Equal(["9999_future.sql"], Assert.IsType<MigrationResult.MadeByNewerVersion>(await MigrateAsync()).Unknown);
    }

    [Fact]
    public async Task MigrationThatFails_LeavesTheDatabaseAsItWas()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database.FilePath)!);
        await database.RunAsync("CREATE TABLE turn (x INTEGER)", Token);
        Assert.Equal("0002_conversations.sql", Assert.IsType<MigrationResult.Failed>(await MigrateAsync()).Migration);
        Assert.Equal(0, await database.RunAsync("SELECT COUNT(*) FROM sqlite_master WHERE name IN ('request', 'SchemaVersions')", Token));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances) await instance.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task<MigrationResult> MigrateAsync()
    {
        var instance = new ServiceCollection().AddLogging().AddStorage(database.Options).BuildServiceProvider();
        lock (instances) instances.Add(instance);
        return await instance.GetRequiredService<IStorageMigrator>().MigrateAsync(Token);
    }
}
