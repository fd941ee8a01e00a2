using System.Threading.RateLimiting;

namespace MailBot.Microsoft365.Recipients;

/// <summary>One writer per recipient: between looking and writing nobody else of this process writes to it.</summary>
internal sealed class RecipientWriters : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> writers = PartitionedRateLimiter.Create<string, string>(
        id => RateLimitPartition.GetConcurrencyLimiter(
            id, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }),
        StringComparer.OrdinalIgnoreCase);

    /// <returns>Dispose it to let the next one in.</returns>
    public async ValueTask<IDisposable> EnterAsync(string recipientId, CancellationToken cancellationToken) =>
        await writers.AcquireAsync(recipientId, 1, cancellationToken);

    public ValueTask DisposeAsync() => writers.DisposeAsync();
}
