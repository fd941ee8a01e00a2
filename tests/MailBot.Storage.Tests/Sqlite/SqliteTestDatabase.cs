using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MailBot.Storage.Tests.Sqlite;

/// <summary>A database file in a folder of its own.</summary>
public sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mailbot-storage-");

    /// <summary>In a folder that doesn't exist yet.</summary>
    public string FilePath => Path.Combine(folder.FullName, "data", "mailbot.db");

    public StorageOptions Options => new() { SqlitePath = FilePath };

    public ValueTask PrepareAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async Task<long> RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
