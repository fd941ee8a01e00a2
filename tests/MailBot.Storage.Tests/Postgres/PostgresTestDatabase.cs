using System.Globalization;
using Npgsql;

namespace MailBot.Storage.Tests.Postgres;

/// <summary>A schema of its own on the server that MAILBOT_TEST_POSTGRES names; without one the test is skipped.</summary>
public sealed class PostgresTestDatabase : ITestDatabase
{
    public const string Variable = "MAILBOT_TEST_POSTGRES";

    private const string HowTo =
        $"No PostgreSQL: start one with .ci/postgres, or take a server of yours, and export its connection string as {Variable} (Host=…;Database=…;Username=…;Password=…).";

    private readonly string schema = $"mailbot_test_{Guid.NewGuid():N}";
    private bool made;

    public static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public string Connection => $"{Server};Search Path={schema};Maximum Pool Size=10";

    public StorageOptions Options => new() { PostgresConnection = Connection };

    public async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(Server is null, HowTo);
        await RunAsync($"CREATE SCHEMA {schema}", cancellationToken);
        made = true;
    }

    public async Task<long> RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection($"{Connection};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (made) await RunAsync($"DROP SCHEMA {schema} CASCADE", CancellationToken.None);
    }
}
