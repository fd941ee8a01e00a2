namespace MailBot.Storage;

/// <summary>Where the bot keeps what it must not forget.</summary>
public sealed class StorageOptions
{
    /// <summary>Path of the database file; the file and its folder are made when missing.</summary>
    public required string SqlitePath { get; init; }
}
