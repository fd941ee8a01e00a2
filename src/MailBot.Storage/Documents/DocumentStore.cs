using Dapper;
using MailBot.Requests.Contracts;

namespace MailBot.Storage.Documents;

internal sealed class DocumentStore(IDatabase database) : IDocumentStore
{
    private const string Read = "SELECT name, body, version FROM document WHERE name = @name";

    private const string Put = """
        INSERT INTO document (name, body, version) VALUES (@name, @body, 1)
        ON CONFLICT (name) DO UPDATE SET body = excluded.body, version = document.version + 1
        RETURNING version
        """;

    private const string Insert = "INSERT INTO document (name, body, version) VALUES (@name, @body, 1) ON CONFLICT (name) DO NOTHING RETURNING version";

    private const string Replace = "UPDATE document SET body = @body, version = version + 1 WHERE name = @name AND version = @expected RETURNING version";

    private const string Delete = "DELETE FROM document WHERE name = @name";

    public async Task<Document?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<DocumentRow>(Read, new { name = key, cancellationToken });
        return row is null ? null : new Document(row.Name, row.Body, row.Version);
    }

    public async Task<long?> WriteAsync(string key, string text, long? expectedVersion, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        var values = new { name = key, body = text, expected = expectedVersion, cancellationToken };
        var version = expectedVersion switch
        {
            null => await write.Connection.QueryFirstOrDefaultAsync<long?>(Put, values, write.Transaction),
            0 => await write.Connection.QueryFirstOrDefaultAsync<long?>(Insert, values, write.Transaction),
            _ => await write.Connection.QueryFirstOrDefaultAsync<long?>(Replace, values, write.Transaction),
        };
        await write.CommitAsync(cancellationToken);
        return version;
    }

    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        await write.Connection.ExecuteAsync(Delete, new { name = key, cancellationToken }, write.Transaction);
        await write.CommitAsync(cancellationToken);
    }
}
