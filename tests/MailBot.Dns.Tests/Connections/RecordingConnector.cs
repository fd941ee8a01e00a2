using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MailBot.Dns.Connections;

namespace MailBot.Dns.Tests.Connections;

/// <summary>Writes down every address that somebody wanted to connect to, and leads to a server of the test instead, or nowhere.</summary>
internal sealed class RecordingConnector(Func<IPEndPoint, IPEndPoint?> lead) : IConnector
{
    public RecordingConnector()
        : this(_ => null)
    {
    }

    public ConcurrentQueue<IPEndPoint> Wanted { get; } = [];

    public async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        Wanted.Enqueue(address);
        if (lead(address) is not { } real) throw new SocketException((int)SocketError.ConnectionRefused);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(real, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
