using System.Data.Common;
using DbUp;
using MailBot.Storage.Migrating;
using Microsoft.Extensions.Logging;

namespace MailBot.Storage.Sqlite;

/// <summary>Applies the numbered files of the folder Migrations, in one transaction that also keeps other processes waiting.</summary>
internal sealed class SqliteMigrator(SqliteDatabase database, ILogger<SqliteMigrator> log) : IStorageMigrator
{
    private const string Folder = "MailBot.Storage.Sqlite.Migrations.";

    public async Task<MigrationResult> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.Place)!);

            // Makes the file, and turns it to WAL, which can't be done inside the transaction of the migrations.
            await using var connection = await database.OpenAsync(cancellationToken);
            return new NumberedMigrations(Folder, database.Place, log).Apply(DeployChanges.To.SqliteDatabase(database.ConnectionString));
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            return new MigrationResult.CannotOpen(database.Place, fault.Message);
        }
    }
}
