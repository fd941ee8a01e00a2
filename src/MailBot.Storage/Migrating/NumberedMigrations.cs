using DbUp.Builder;
using DbUp.Engine;
using Microsoft.Extensions.Logging;

namespace MailBot.Storage.Migrating;

/// <summary>The embedded files of one database's folder Migrations; all missing ones are applied in one transaction, or none.</summary>
/// <param name="folder">Namespace of the folder, with a dot at its end.</param>
internal sealed class NumberedMigrations(string folder, string place, ILogger log)
{
    public MigrationResult Apply(UpgradeEngineBuilder database)
    {
        var engine = database
            .WithScriptsEmbeddedInAssembly(typeof(NumberedMigrations).Assembly, name => name.StartsWith(folder, StringComparison.Ordinal))
            .WithTransaction()
            .WithVariablesDisabled()
            .LogTo(new MigrationLog(log))
            .Build();
        if (Unknown(engine) is { Count: > 0 } unknown) return new MigrationResult.MadeByNewerVersion(place, unknown);
        var result = engine.PerformUpgrade();
        return result.Successful
            ? new MigrationResult.Ready(place, [.. result.Scripts.Select(s => ShortName(s.Name))])
            : new MigrationResult.Failed(place, ShortName(result.ErrorScript?.Name ?? folder), result.Error.Message);
    }

    private string ShortName(string name) => name.StartsWith(folder, StringComparison.Ordinal) ? name[folder.Length..] : name;

    private List<string> Unknown(UpgradeEngine engine)
    {
        var known = engine.GetDiscoveredScripts().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return [.. engine.GetExecutedScripts().Where(name => !known.Contains(name)).Select(ShortName)];
    }
}
