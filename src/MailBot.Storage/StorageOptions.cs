using MailBot.Storage.Postgres;

namespace MailBot.Storage;

/// <summary>Where the bot keeps what it must not forget: one file, or a database on a PostgreSQL server.</summary>
public sealed class StorageOptions
{
    /// <summary>Path of the database file; the file and its folder are made when missing.</summary>
    public string SqlitePath { get; init; } = "";

    /// <summary>
    /// Npgsql's connection string (Host, Port, Database, Username, Password, and Search Path for a schema of its own); takes the file's
    /// place when given. Database and schema must exist, the tables are made.
    /// </summary>
    public string? PostgresConnection { get; init; }

    /// <returns>
    /// Null when this connection string can be used; else what is wrong with it, to follow the name of its option. Nothing of the
    /// string is repeated. No connection is made.
    /// </returns>
    public static string? ProblemOf(string postgresConnection) => ConnectionText.Problem(postgresConnection);
}
