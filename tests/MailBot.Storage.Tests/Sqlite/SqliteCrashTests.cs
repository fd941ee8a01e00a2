using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Sqlite;

/// <summary>The files as they lie on the disk while a transaction is open are what a crash at that moment leaves behind.</summary>
public sealed class SqliteCrashTests : StorageTests<SqliteTestDatabase>
{
    private readonly SqliteTestDatabase found = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await found.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task CrashInTheMiddleOfAWrite_LeavesWhatWasCommittedAndNothingElse()
    {
        var approved = await Store.ApplyAsync(Samples.New(Samples.Draft() with { State = RequestState.Approved }, "c1") with
        {
            AssignNumber = true,
            Work = [new WorkItem("r1", WorkStep.Execute, Samples.Monday)],
            Cards = [new CardTarget(Samples.Julie, CardView.Requester, Samples.JuliesChat)],
        });

        await using (var write = await Services.GetRequiredService<IDatabase>().BeginWriteAsync(Token))
        {
            await SpillAsync(write);
            CopyFiles();
        }

        await using var afterwards = Restart();
        Assert.Empty(Assert.IsType<MigrationResult.Ready>(await afterwards.GetRequiredService<IStorageMigrator>().MigrateAsync(Token)).Applied);
        var store = afterwards.GetRequiredService<IRequestStore>();
        Assert.Equivalent(approved, await store.FindAsync("r1", Token), strict: true);
        Assert.Equal("r1", (await store.FindByCommandAsync("c1", Token))?.Id);
        Assert.Single(await store.AuditAsync("r1", Token));
        Assert.Single(await afterwards.GetRequiredService<IWorkQueue>().ClaimAsync("w", TimeSpan.FromSeconds(30), 5, Token));
        Assert.Single(await afterwards.GetRequiredService<ICardCopies>().ClaimAsync("w", TimeSpan.FromSeconds(30), 5, Token));
        Assert.Equal(0, await found.RunAsync("SELECT COUNT(*) FROM document", Token));
    }

    /// <summary>Writes more than the page cache holds, so that uncommitted pages are really in the files.</summary>
    private async Task SpillAsync(WriteTransaction write)
    {
        var before = new FileInfo(Database.FilePath + "-wal").Length;
        await using var command = write.Connection.CreateCommand();
        command.Transaction = write.Transaction;
        command.CommandText = """
            PRAGMA cache_size = 10;
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
            INSERT INTO document (name, body, version) SELECT 'd' || i, hex(randomblob(2000)), 1 FROM n;
            UPDATE request SET state = 'Failed', version = 2;
            """;
        await command.ExecuteNonQueryAsync(Token);
        Assert.True(new FileInfo(Database.FilePath + "-wal").Length > before + 1_000_000);
    }

    private void CopyFiles()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(found.FilePath)!);
        foreach (var suffix in new[] { "", "-wal" }) File.Copy(Database.FilePath + suffix, found.FilePath + suffix);
    }

    private ServiceProvider Restart()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock);
        return services.AddStorage(found.Options).BuildServiceProvider();
    }
}
