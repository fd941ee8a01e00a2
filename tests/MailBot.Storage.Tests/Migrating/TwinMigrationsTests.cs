namespace MailBot.Storage.Tests.Migrating;

/// <summary>Runs without any server: whoever has none at hand still learns that the other database was forgotten.</summary>
public sealed class TwinMigrationsTests
{
    [Fact]
    public void EveryMigration_IsThereForBothDatabases()
    {
        Assert.NotEmpty(Of("Sqlite"));
        Assert.Equal(Of("Sqlite"), Of("Postgres"));
    }

    private static IReadOnlyList<string> Of(string database)
    {
        var folder = $"MailBot.Storage.{database}.Migrations.";
        return
        [
            .. typeof(StorageOptions).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Select(name => name[folder.Length..])
                .Order(StringComparer.Ordinal),
        ];
    }
}
