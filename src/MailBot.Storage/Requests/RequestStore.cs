using Dapper;
using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Storage.Requests;

/// <summary>Reading requests and their journal; the one write is in <see cref="CommitAsync"/>.</summary>
internal sealed partial class RequestStore(IDatabase database, TimeProvider clock) : IRequestStore
{
    public async Task<Request?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<RequestRow>(RequestSql.ById, new { id, cancellationToken });
        return row?.ToRequest();
    }

    public async Task<Request?> FindByNumberAsync(int number, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<RequestRow>(RequestSql.ByNumber, new { number, cancellationToken });
        return row?.ToRequest();
    }

    public async Task<Request?> FindDraftAsync(PersonKey requester, string kind, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<RequestRow>(
            RequestSql.Draft, new { tenant = requester.TenantId, person = requester.ObjectId, kind, cancellationToken });
        return row?.ToRequest();
    }

    public async Task<Request?> FindByCommandAsync(string commandId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<RequestRow>(RequestSql.ByCommand, new { commandId, cancellationToken });
        return row?.ToRequest();
    }

    public async Task<IReadOnlyList<Request>> ListAsync(RequestFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<RequestRow>(RequestSql.List, new
        {
            tenant = filter.Requester?.TenantId,
            person = filter.Requester?.ObjectId,
            states = filter.States is { } states ? $"|{string.Join('|', states)}|" : null,
            limit = filter.Limit,
            cancellationToken,
        });
        return [.. rows.Select(r => r.ToRequest())];
    }

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(string requestId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<AuditRow>(AuditSql.OfRequest, new { requestId, cancellationToken });
        return [.. rows.Select(r => r.ToEntry())];
    }

    public async Task<IReadOnlyList<AuditEntry>> JournalAsync(PersonKey? about, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<AuditRow>(
            AuditSql.Journal, new { tenant = about?.TenantId, person = about?.ObjectId, limit, cancellationToken });
        return [.. rows.Select(r => r.ToEntry())];
    }
}
