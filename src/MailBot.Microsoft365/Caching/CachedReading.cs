using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Caching;

/// <summary>
/// Keeps a fact for a while. Those who ask at the same time share one question. What is older than its lifetime is never given,
/// errors are never kept: after one, the next asker asks again.
/// </summary>
internal sealed class CachedReading<T>(TimeSpan lifetime, TimeProvider clock, Func<CancellationToken, Task<Reading<T>>> ask)
{
    private readonly Lock sync = new();
    private Task<Reading<T>>? question;
    private (Reading<T>.Found Value, DateTimeOffset AskedAt)? held;

    /// <remarks>Whoever stops waiting leaves the question running for the others; the wire bounds how long it takes.</remarks>
    public async Task<Reading<T>> GetAsync(CancellationToken cancellationToken)
    {
        Task<Reading<T>> shared;
        lock (sync)
        {
            if (held is { } fact && clock.GetUtcNow() - fact.AskedAt < lifetime) return fact.Value;
            shared = question ??= Task.Run(AskAsync, CancellationToken.None);
        }

        return await shared.WaitAsync(cancellationToken);
    }

    private async Task<Reading<T>> AskAsync()
    {
        var askedAt = clock.GetUtcNow();
        try
        {
            var answer = await ask(CancellationToken.None);
            lock (sync) held = answer is Reading<T>.Found found ? (found, askedAt) : null;
            return answer;
        }
        finally
        {
            lock (sync) question = null;
        }
    }
}
