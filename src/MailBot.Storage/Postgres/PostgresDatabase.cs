using System.Data;
using System.Data.Common;
using Npgsql;

namespace MailBot.Storage.Postgres;

/// <summary>One database on a server, for any number of instances; many write at a time, and rows are what they wait for.</summary>
internal sealed class PostgresDatabase : IDatabase, IDisposable
{
    // The rows of an instance whose machine vanished in the middle of a write are free again soon, whatever its connection seems to be.
    private const string FreeSoon = "SET LOCAL idle_in_transaction_session_timeout = '30s'";

    private const string Hold = "SELECT pg_advisory_xact_lock(hashtextextended(@key, 0))";

    public PostgresDatabase(string connection)
    {
        var parsed = ConnectionText.Read(connection);
        Place = ConnectionText.Place(parsed);
        var builder = new NpgsqlSlimDataSourceBuilder(parsed.ConnectionString);
        builder.EnableTransportSecurity();
        Source = builder.Build();
    }

    public string Place { get; }

    public NpgsqlDataSource Source { get; }

    public string ClaimLock => "FOR UPDATE SKIP LOCKED";

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await Source.OpenConnectionAsync(cancellationToken);

    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken)
    {
        var connection = await Source.OpenConnectionAsync(cancellationToken);
        try
        {
            // Each statement sees what was committed before it, so who waited for a row then decides on the row as it is.
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
            await using var command = new NpgsqlCommand(FreeSoon, connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new WriteTransaction(connection, transaction, () => { });
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task HoldAsync(WriteTransaction write, string key, CancellationToken cancellationToken)
    {
        await using var command = write.Connection.CreateCommand();
        command.Transaction = write.Transaction;
        command.CommandText = Hold;
        command.Parameters.Add(new NpgsqlParameter("key", key));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public bool GaveWay(DbException fault) =>
        fault.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    public void Dispose() => Source.Dispose();
}
