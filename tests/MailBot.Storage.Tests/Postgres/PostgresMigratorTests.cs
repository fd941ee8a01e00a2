using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MailBot.Storage.Tests.Postgres;

public sealed class PostgresMigratorTests : IAsyncLifetime
{
    private static readonly string[] All = ["0001_requests.sql", "0002_conversations.sql"];

    private readonly PostgresTestDatabase database = new();
    private readonly List<ServiceProvider> instances = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => database.PrepareAsync(Token);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances) await instance.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task EmptySchema_IsFilledOnce()
    {
        Assert.Equal(All, Assert.IsType<MigrationResult.Ready>(await MigrateAsync()).Applied);
        Assert.Empty(Assert.IsType<MigrationResult.Ready>(await MigrateAsync()).Applied);
    }

    [Fact]
    public async Task SeveralProcessesAtOnce_EachMigrationIsAppliedByOne()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => MigrateAsync(), Token)));
        Assert.Equal(All, results.SelectMany(r => Assert.IsType<MigrationResult.Ready>(r).Applied).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DatabaseOfANewerVersion_IsRefused()
    {
        await MigrateAsync();
        await database.RunAsync("INSERT INTO schemaversions (scriptname, applied) VALUES ('MailBot.Storage.Postgres.Migrations.9999_future.sql', '2030-01-01')", Token);
        Assert.Equal(["9999_future.sql"], Assert.IsType<MigrationResult.MadeByNewerVersion>(await MigrateAsync()).Unknown);
    }

    [Fact]
    public async Task MigrationThatFails_LeavesTheDatabaseAsItWas()
    {
        await database.RunAsync("CREATE TABLE turn (x bigint)", Token);
        Assert.Equal("0002_conversations.sql", Assert.IsType<MigrationResult.Failed>(await MigrateAsync()).Migration);
        Assert.Equal(0, await database.RunAsync(
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name IN ('request', 'schemaversions')", Token));
    }

    [Fact]
    public async Task SchemaThatDoesNotExist_IsRefused()
    {
        var refused = Assert.IsType<MigrationResult.CannotOpen>(await MigrateAsync($"{PostgresTestDatabase.Server};Search Path=nobody_made_this"));
        Assert.Contains("no schema", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Password=not-this-one")]
    [InlineData("Database=there_is_none")]
    [InlineData("Port=1")]
    public async Task ServerThatRefuses_IsOneSentenceWithoutThePassword(string change)
    {
        var sentence = Assert.IsType<MigrationResult.CannotOpen>(await MigrateAsync($"{PostgresTestDatabase.Server};{change}")).ToString();
        Assert.StartsWith("The database ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
        foreach (var text in new[] { PostgresTestDatabase.Server!, change })
        {
            if (new NpgsqlConnectionStringBuilder(text).Password is { Length: > 0 } password) Assert.DoesNotContain(password, sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheJournal_CanNeitherBeChangedNorEmptied()
    {
        await MigrateAsync();
        await instances[0].GetRequiredService<IRequestStore>().ApplyAsync(Samples.New(Samples.Draft() with { State = RequestState.Done }));
        foreach (var sql in new[] { "UPDATE audit SET action = 'x'", "DELETE FROM audit", "TRUNCATE audit" })
        {
            Assert.Contains("append-only", (await Assert.ThrowsAsync<PostgresException>(() => database.RunAsync(sql, Token))).MessageText, StringComparison.Ordinal);
        }
    }

    private async Task<MigrationResult> MigrateAsync(string? connection = null)
    {
        var options = new StorageOptions { PostgresConnection = connection ?? database.Connection };
        var instance = new ServiceCollection().AddLogging().AddStorage(options).BuildServiceProvider();
        lock (instances) instances.Add(instance);
        return await instance.GetRequiredService<IStorageMigrator>().MigrateAsync(Token);
    }
}
