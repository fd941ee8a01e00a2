using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Tests.Workers;

/// <summary>A queue whose database is away until <see cref="Repair"/>, and empty afterwards.</summary>
internal sealed class BrokenQueue : IWorkQueue
{
    private volatile bool broken = true;
    private int refused;
    private int answered;

    public int Refused => Volatile.Read(ref refused);

    public int Answered => Volatile.Read(ref answered);

    public void Repair() => broken = false;

    public Task<IReadOnlyList<WorkLease>> ClaimAsync(string owner, TimeSpan lease, int limit, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<WorkLease>>([]);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => AnswerAsync<DateTimeOffset?>(null);

    public Task<bool> RenewAsync(WorkLease work, TimeSpan lease, CancellationToken cancellationToken) => AnswerAsync(false);

    public Task<bool> PostponeAsync(WorkLease work, DateTimeOffset due, CancellationToken cancellationToken) => AnswerAsync(false);

    public Task<bool> FinishAsync(WorkLease work, CancellationToken cancellationToken) => AnswerAsync(false);

    public Task<int> CountBusyAsync(DateTimeOffset horizon, CancellationToken cancellationToken) => AnswerAsync(0);

    private Task<T> AnswerAsync<T>(T answer)
    {
        Interlocked.Increment(ref broken ? ref refused : ref answered);
        return broken ? Task.FromException<T>(new IOException("the database is away")) : Task.FromResult(answer);
    }
}
