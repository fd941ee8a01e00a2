using MailBot.Requests.Contracts;

namespace MailBot.Chat.Delivery;

/// <summary>Whether the chat has nothing to do: no turn is running here and no card waits to be written.</summary>
public sealed class ChatQuiet(ICardCopies copies)
{
    private int running;

    public async Task<bool> IsQuietAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref running) == 0 && await copies.CountWaitingAsync(cancellationToken) == 0;

    /// <summary>A turn runs until the returned value is disposed.</summary>
    internal IDisposable Turn()
    {
        Interlocked.Increment(ref running);
        return new Running(this);
    }

    private sealed class Running(ChatQuiet quiet) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref quiet.running);
    }
}
