using MailBot.Requests.Execution;

namespace MailBot.Requests.Contracts;

/// <summary>The step table: due work, claimed with a lease, finished through a fence. Any number of workers may share it.</summary>
public interface IWorkQueue
{
    /// <summary>Takes items that are due and not leased (or whose lease has ended), oldest due time first.</summary>
    Task<IReadOnlyList<WorkLease>> ClaimAsync(string owner, TimeSpan lease, int limit, CancellationToken cancellationToken);

    /// <returns>False when the lease was lost.</returns>
    Task<bool> RenewAsync(WorkLease work, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives the item back to be claimed again at <paramref name="due"/>; the attempt count stays.</summary>
    /// <returns>False when the lease was lost.</returns>
    Task<bool> PostponeAsync(WorkLease work, DateTimeOffset due, CancellationToken cancellationToken);

    /// <summary>Ends an item that needs no change of the request.</summary>
    /// <returns>False when the lease was lost.</returns>
    Task<bool> FinishAsync(WorkLease work, CancellationToken cancellationToken);

    /// <summary>When the next item is due; null when there is none.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Items leased now, or due before <paramref name="horizon"/> for requests in Approved, Running or Verifying.</summary>
    Task<int> CountBusyAsync(DateTimeOffset horizon, CancellationToken cancellationToken);
}
