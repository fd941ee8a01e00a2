using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MailBot.Storage.Sqlite;

/// <summary>One file. SQLite lets one writer in at a time, over all processes.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    // FULL: an approval must survive the loss of power. The busy time-out comes first, it protects the change to WAL too.
    private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    /// <summary>Seconds that a statement waits for another process's write.</summary>
    private const int BusySeconds = 5;

    // Writers of this process queue here without holding a thread; those of other processes wait inside SQLite.
    private readonly SemaphoreSlim writing = new(1, 1);

    public SqliteDatabase(string path)
    {
        Place = Path.GetFullPath(path);
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = Place, DefaultTimeout = BusySeconds }.ToString();
    }

    public string Place { get; }

    public string ConnectionString { get; }

    public string ClaimLock => "";

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await OpenFileAsync(cancellationToken);

    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        SqliteConnection? connection = null;
        try
        {
            connection = await OpenFileAsync(cancellationToken);

            // BEGIN IMMEDIATE (the driver's way for serializable): the write lock is taken now, not at the first write.
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            return new WriteTransaction(connection, transaction, () => writing.Release());
        }
        catch
        {
            if (connection is not null) await connection.DisposeAsync();
            writing.Release();
            throw;
        }
    }

    public Task HoldAsync(WriteTransaction write, string key, CancellationToken cancellationToken) => Task.CompletedTask;

    public bool GaveWay(DbException fault) => false;

    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        writing.Dispose();
    }

    private async Task<SqliteConnection> OpenFileAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
