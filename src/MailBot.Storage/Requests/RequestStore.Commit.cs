using System.Data.Common;
using Dapper;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Storage.Cards;
using MailBot.Storage.Work;

namespace MailBot.Storage.Requests;

internal sealed partial class RequestStore
{
    /// <summary>Times that a change is tried when the database keeps choosing it to give way.</summary>
    private const int MostTries = 5;

    public async Task<CommitResult> CommitAsync(Change change, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await CommitOnceAsync(change, cancellationToken);
            }
            catch (DbException fault) when (tries < MostTries && database.GaveWay(fault))
            {
                // It was rolled back; the next try sees what the other transaction left.
            }
        }
    }

    private async Task<CommitResult> CommitOnceAsync(Change change, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        await HoldAsync(write, change, cancellationToken);
        if (await RefuseAsync(write, change, cancellationToken) is { } refused) return refused;

        var row = change.Request.ToRow(change.ExpectedVersion, await NumberAsync(write, change, cancellationToken));
        if (!await PutAsync(write, change, row, cancellationToken))
        {
            return new CommitResult.Stale(await RivalAsync(write, change, cancellationToken));
        }

        if (change.Linked is { } linked && !await LinkAsync(write, linked, cancellationToken))
        {
            return new CommitResult.Stale(await FindAsync(write, change.ExpectedVersion == 0 ? linked.RequestId : change.Request.Id, cancellationToken));
        }

        await RecordAsync(write, change, cancellationToken);
        await WorkWrites.ApplyAsync(write, change, cancellationToken);
        await CardWrites.ApplyAsync(write, change, clock.Now(), cancellationToken);
        await write.CommitAsync(cancellationToken);
        return new CommitResult.Applied(row.ToRequest());
    }

    /// <summary>Changes of one request come one after the other: they meet in its row, its work and its cards, each in its own order.</summary>
    private async Task HoldAsync(WriteTransaction write, Change change, CancellationToken cancellationToken)
    {
        string[] ids = change.Linked is { } linked ? [change.Request.Id, linked.RequestId] : [change.Request.Id];
        foreach (var id in ids.Order(StringComparer.Ordinal)) await database.HoldAsync(write, "request/" + id, cancellationToken);
    }

    /// <summary>The command comes first: it takes its place under the unique index, so that a twin waits and then finds it.</summary>
    private async Task<CommitResult?> RefuseAsync(WriteTransaction write, Change change, CancellationToken cancellationToken)
    {
        if (change.CommandId is { } commandId && !await NewCommandAsync(write, commandId, change.Request.Id, cancellationToken))
        {
            var before = await write.Connection.QueryFirstAsync<RequestRow>(
                RequestSql.ByCommand, new { commandId, cancellationToken }, write.Transaction);
            return new CommitResult.AlreadyApplied(before.ToRequest());
        }

        return change.Finishes is { } lease && !await WorkWrites.FinishAsync(write, lease, cancellationToken) ? new CommitResult.LeaseLost() : null;
    }

    private async Task<bool> NewCommandAsync(WriteTransaction write, string commandId, string requestId, CancellationToken cancellationToken) =>
        await write.Connection.ExecuteAsync(
            RequestSql.NewCommand, new { commandId, requestId, now = clock.Now(), cancellationToken }, write.Transaction) == 1;

    private static async Task<int?> NumberAsync(WriteTransaction write, Change change, CancellationToken cancellationToken) =>
        change.AssignNumber
            ? await write.Connection.QuerySingleAsync<int>(RequestSql.NextNumber, new { cancellationToken }, write.Transaction)
            : change.Request.Number;

    private static async Task<bool> PutAsync(WriteTransaction write, Change change, RequestRow row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var written = change.ExpectedVersion == 0
            ? await write.Connection.ExecuteAsync(RequestSql.Insert, row, write.Transaction)
            : await write.Connection.ExecuteAsync(RequestSql.Update, row, write.Transaction);
        return written == 1;
    }

    /// <summary>What stood in the way: the request as it is, or for a new draft the one that is open already.</summary>
    private static async Task<Request?> RivalAsync(WriteTransaction write, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(write, change.Request.Id, cancellationToken) is { } current) return current;
        var requester = change.Request.Requester;
        var row = await write.Connection.QueryFirstOrDefaultAsync<RequestRow>(
            RequestSql.Draft,
            new { tenant = requester.TenantId, person = requester.ObjectId, kind = change.Request.Kind, cancellationToken },
            write.Transaction);
        return row?.ToRequest();
    }

    private async Task<bool> LinkAsync(WriteTransaction write, LinkedRequest linked, CancellationToken cancellationToken)
    {
        var link = new { id = linked.RequestId, expected = linked.ExpectedVersion, undoneBy = linked.UndoneBy, cancellationToken };
        if (await write.Connection.ExecuteAsync(RequestSql.Link, link, write.Transaction) != 1) return false;
        await CardWrites.RaiseAsync(write, linked.RequestId, linked.ExpectedVersion + 1, clock.Now(), cancellationToken);
        return true;
    }

    private static async Task RecordAsync(WriteTransaction write, Change change, CancellationToken cancellationToken)
    {
        foreach (var entry in change.Audit)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await write.Connection.ExecuteAsync(AuditSql.Insert, AuditRow.Of(entry), write.Transaction);
        }
    }

    private static async Task<Request?> FindAsync(WriteTransaction write, string id, CancellationToken cancellationToken)
    {
        var row = await write.Connection.QueryFirstOrDefaultAsync<RequestRow>(RequestSql.ById, new { id, cancellationToken }, write.Transaction);
        return row?.ToRequest();
    }
}
