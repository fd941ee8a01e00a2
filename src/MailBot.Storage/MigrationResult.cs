namespace MailBot.Storage;

/// <summary>What came of preparing the database. Only after Ready may the storage be used.</summary>
public abstract record MigrationResult
{
    private MigrationResult() { }

    /// <param name="Place">Where it is, for people to read: the file's path, or the database's name and host.</param>
    /// <param name="Applied">Names of the migrations that this run applied; empty when there was nothing to do.</param>
    public sealed record Ready(string Place, IReadOnlyList<string> Applied) : MigrationResult;

    /// <summary>The database can't be opened or made.</summary>
    /// <param name="Place">The path, or name and host, for people to read.</param>
    /// <param name="Why">The system's or the database's own words.</param>
    public sealed record CannotOpen(string Place, string Why) : MigrationResult
    {
        public override string ToString() => $"The database {Place} can't be opened: {Why}";
    }

    /// <summary>A later version of the program was here before; this one would not understand what it wrote.</summary>
    /// <param name="Unknown">Names of the migrations that this program doesn't have.</param>
    public sealed record MadeByNewerVersion(string Place, IReadOnlyList<string> Unknown) : MigrationResult
    {
        public override string ToString() =>
            $"The database {Place} was made by a newer version of the program (it has {string.Join(", ", Unknown)}); nothing was changed.";
    }

    /// <summary>A migration failed; the database is as it was before.</summary>
    public sealed record Failed(string Place, string Migration, string Why) : MigrationResult
    {
        public override string ToString() => $"The database {Place} can't be brought up to date, {Migration} failed: {Why}";
    }
}
