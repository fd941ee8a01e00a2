using System.Security.Cryptography;
using Dapper;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Storage.Work;

/// <summary>What a change does to the step table, inside its transaction.</summary>
internal static class WorkWrites
{
    public static async Task ApplyAsync(WriteTransaction write, Change change, CancellationToken cancellationToken)
    {
        foreach (var step in change.Dropped)
        {
            var dropped = new { requestId = change.Request.Id, step = step.ToString(), cancellationToken };
            await write.Connection.ExecuteAsync(WorkSql.Drop, dropped, write.Transaction);
        }

        foreach (var item in change.Work)
        {
            await write.Connection.ExecuteAsync(WorkSql.Put, new
            {
                requestId = item.RequestId,
                step = item.Step.ToString(),
                due = item.Due.ToUnixTimeMilliseconds(),
                version = FirstVersion(),
                cancellationToken,
            }, write.Transaction);
        }
    }

    /// <returns>False when another worker holds it by now, or nobody any more.</returns>
    public static async Task<bool> FinishAsync(WriteTransaction write, WorkLease lease, CancellationToken cancellationToken)
    {
        var fence = new { requestId = lease.RequestId, step = lease.Step.ToString(), owner = lease.Owner, version = lease.Version, cancellationToken };
        return await write.Connection.ExecuteAsync(WorkSql.Finish, fence, write.Transaction) == 1;
    }

    // A finished item is deleted. Its successor starts elsewhere, so that a lease on the old one never fits the new one.
    private static long FirstVersion() => RandomNumberGenerator.GetInt32(int.MaxValue);
}
