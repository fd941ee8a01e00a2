using System.Threading.Channels;

namespace MailBot.Terminal.Connector;

/// <summary>The changes seen since it was taken, in order.</summary>
internal sealed class ConnectorSubscription(Action<ConnectorSubscription> unsubscribe) : IDisposable
{
    private readonly Channel<ConnectorChange> _changes =
        Channel.CreateUnbounded<ConnectorChange>(new UnboundedChannelOptions { SingleReader = true });

    public ChannelReader<ConnectorChange> Reader => _changes.Reader;

    public void Dispose()
    {
        unsubscribe(this);
        _changes.Writer.TryComplete();
    }

    internal void Write(ConnectorChange change) => _changes.Writer.TryWrite(change);
}
