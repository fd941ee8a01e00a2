using Npgsql;

namespace MailBot.Conversation.Tests.Instances;

/// <summary>A schema of its own on the server that MAILBOT_TEST_POSTGRES names; without one the test is skipped.</summary>
internal sealed class PostgresSchema : IAsyncDisposable
{
    private const string Variable = "MAILBOT_TEST_POSTGRES";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    private readonly string name = $"mailbot_test_{Guid.NewGuid():N}";

    private PostgresSchema()
    {
    }

    public string Connection => $"{Server};Search Path={name};Application Name={name}";

    public static async Task<PostgresSchema> MakeAsync()
    {
        Assert.SkipWhen(Server is null, $"No PostgreSQL: start one with .ci/postgres, or take a server of yours, and export its connection string as {Variable}.");
        var schema = new PostgresSchema();
        await RunAsync($"CREATE SCHEMA {schema.name}", TestContext.Current.CancellationToken);
        return schema;
    }

    /// <summary>Ends every session on it from the server's side, as a restart of the server does.</summary>
    public Task CutAsync(CancellationToken cancellationToken) =>
        RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{name}'", cancellationToken);

    public async ValueTask DisposeAsync() => await RunAsync($"DROP SCHEMA {name} CASCADE", CancellationToken.None);

    private static async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection($"{Server};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
