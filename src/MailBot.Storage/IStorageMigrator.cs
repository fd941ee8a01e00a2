namespace MailBot.Storage;

/// <summary>Brings the database to the shape that this program knows. To be run at start, before anything else uses the storage.</summary>
public interface IStorageMigrator
{
    /// <summary>Makes the database when there is none and applies what is missing, all or nothing. Several processes may do so at once.</summary>
    Task<MigrationResult> MigrateAsync(CancellationToken cancellationToken);
}
