using System.Data.Common;
using DbUp.Postgresql;
using MailBot.Storage.Migrating;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MailBot.Storage.Postgres;

/// <summary>Applies the numbered files of the folder Migrations, in one transaction, while a lock keeps other processes waiting.</summary>
internal sealed class PostgresMigrator(PostgresDatabase database, ILogger<PostgresMigrator> log) : IStorageMigrator
{
    private const string Folder = "MailBot.Storage.Postgres.Migrations.";

    // DbUp looks whether its journal exists before its transaction begins, so it can't be left to that transaction to keep two starts apart.
    private const string Turn = "SET LOCAL lock_timeout = '2min'; SELECT pg_advisory_xact_lock(hashtextextended('mailbot/migrations/' || current_schema(), 0))";

    public async Task<MigrationResult> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (await RunAsync(connection, "SELECT current_schema()", cancellationToken) is not string schema)
            {
                return new MigrationResult.CannotOpen(database.Place, "it has no schema to keep tables in (search_path names none that exists).");
            }

            await RunAsync(connection, Turn, cancellationToken);
            return new NumberedMigrations(Folder, database.Place, log)
                .Apply(PostgresqlExtensions.PostgresqlDatabase(new PostgresqlConnectionManager(database.Source), schema));
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or IOException)
        {
            return new MigrationResult.CannotOpen(database.Place, Why(fault));
        }
    }

    private static async Task<object?> RunAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static string Why(Exception fault) => fault switch
    {
        PostgresException refused => refused.MessageText,
        { InnerException: { } cause } when !fault.Message.Contains(cause.Message, StringComparison.Ordinal) => $"{fault.Message}: {cause.Message}",
        _ => fault.Message,
    };
}
