using Dapper;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Storage.Work;

/// <summary>The step table: a wait is a due time in a row, and a row has at most one holder at a time.</summary>
internal sealed class WorkQueue(IDatabase database, TimeProvider clock) : IWorkQueue
{
    private readonly string claim = WorkSql.Claim(database.ClaimLock);

    public async Task<IReadOnlyList<WorkLease>> ClaimAsync(string owner, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);

        // No token among the values: Dapper.AOT 1.1.0 can't compile one together with a statement that is put together at run time.
        var rows = await write.Connection.QueryAsync<WorkRow>(
            claim, new { owner, now = clock.Now(), until = clock.After(lease), limit }, write.Transaction);
        await write.CommitAsync(cancellationToken);
        return [.. rows.OrderBy(r => r.Due).Select(r => r.ToLease())];
    }

    public async Task<bool> RenewAsync(WorkLease work, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        var renewed = await write.Connection.ExecuteAsync(WorkSql.Renew, new
        {
            requestId = work.RequestId,
            step = work.Step.ToString(),
            owner = work.Owner,
            version = work.Version,
            until = clock.After(lease),
            cancellationToken,
        }, write.Transaction);
        await write.CommitAsync(cancellationToken);
        return renewed == 1;
    }

    public async Task<bool> PostponeAsync(WorkLease work, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        var postponed = await write.Connection.ExecuteAsync(WorkSql.Postpone, new
        {
            requestId = work.RequestId,
            step = work.Step.ToString(),
            owner = work.Owner,
            version = work.Version,
            due = due.ToUnixTimeMilliseconds(),
            cancellationToken,
        }, write.Transaction);
        await write.CommitAsync(cancellationToken);
        return postponed == 1;
    }

    public async Task<bool> FinishAsync(WorkLease work, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        var finished = await WorkWrites.FinishAsync(write, work, cancellationToken);
        await write.CommitAsync(cancellationToken);
        return finished;
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var due = await connection.QuerySingleAsync<long?>(WorkSql.NextDue, new { cancellationToken });
        return due.ToTime();
    }

    public async Task<int> CountBusyAsync(DateTimeOffset horizon, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<int>(
            WorkSql.CountBusy, new { now = clock.Now(), horizon = horizon.ToUnixTimeMilliseconds(), cancellationToken });
    }
}
