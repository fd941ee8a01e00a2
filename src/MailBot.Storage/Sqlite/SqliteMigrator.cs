using System.Data.Common;
using DbUp;
using DbUp.Engine;
using Microsoft.Extensions.Logging;

namespace MailBot.Storage.Sqlite;

/// <summary>Applies the numbered files of the folder Migrations, in one transaction that also keeps other processes waiting.</summary>
internal sealed class SqliteMigrator(SqliteDatabase database, ILogger<SqliteMigrator> log) : IStorageMigrator
{
    public async Task<MigrationResult> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.Place)!);

            // Makes the file, and turns it to WAL, which can't be done inside the transaction of the migrations.
            await using var connection = await database.OpenAsync(cancellationToken);
            return Upgrade();
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            return new MigrationResult.CannotOpen(database.Place, fault.Message);
        }
    }

    private MigrationResult Upgrade()
    {
        var engine = DeployChanges.To.SqliteDatabase(database.ConnectionString)
            .WithScriptsEmbeddedInAssembly(typeof(SqliteMigrator).Assembly, name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .WithTransaction()
            .WithVariablesDisabled()
            .LogTo(new MigrationLog(log))
            .Build();
        if (Unknown(engine) is { Count: > 0 } unknown) return new MigrationResult.MadeByNewerVersion(database.Place, unknown);
        var result = engine.PerformUpgrade();
        return result.Successful
            ? new MigrationResult.Ready([.. result.Scripts.Select(s => ShortName(s.Name))])
            : new MigrationResult.Failed(database.Place, ShortName(result.ErrorScript?.Name ?? Prefix), result.Error.Message);
    }

    private const string Prefix = "MailBot.Storage.Sqlite.Migrations.";

    private static string ShortName(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private static List<string> Unknown(UpgradeEngine engine)
    {
        var known = engine.GetDiscoveredScripts().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return [.. engine.GetExecutedScripts().Where(name => !known.Contains(name)).Select(ShortName)];
    }
}
