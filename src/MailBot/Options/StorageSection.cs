using MailBot.Storage;

namespace MailBot.Options;

/// <summary>The section Storage: the file of the data folder, or a PostgreSQL that several instances share.</summary>
internal sealed class StorageSection
{
    public const string Name = "Storage";

    /// <summary>Sqlite or Postgres.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>PostgreSQL only. Holds a password: never written anywhere, not even in a mistake.</summary>
    public string ConnectionString { get; set; } = "";

    public bool IsPostgres => Provider.Equals("Postgres", StringComparison.OrdinalIgnoreCase);

    public StorageOptions For(DataFolder folder) =>
        IsPostgres ? new StorageOptions { PostgresConnection = ConnectionString } : new StorageOptions { SqlitePath = folder.Database };

    public IEnumerable<string> Mistakes()
    {
        if (!IsPostgres && !Provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Storage:Provider is \"{Provider}\": it must be Sqlite or Postgres.";
        }
        else if (!IsPostgres && ConnectionString.Length > 0)
        {
            yield return "Storage:ConnectionString is set, but Storage:Provider is Sqlite: set it to Postgres, or take the connection string out.";
        }
        else if (IsPostgres && ConnectionString.Length == 0)
        {
            yield return "Storage:ConnectionString is not set: with Storage:Provider Postgres it names the database (Host=db.example;Database=mailbot;Username=mailbot;Password=…).";
        }
        else if (IsPostgres && StorageOptions.ProblemOf(ConnectionString) is { } problem)
        {
            yield return $"Storage:ConnectionString {problem}";
        }
    }
}
