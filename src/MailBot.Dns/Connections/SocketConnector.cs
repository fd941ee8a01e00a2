using System.Net;
using System.Net.Sockets;
using MailBot.Dns.Lookup;

namespace MailBot.Dns.Connections;

/// <summary>Real connections over TCP.</summary>
public sealed class SocketConnector : IConnector
{
    /// <exception cref="InvalidOperationException">A special-purpose address: the caller was to have checked it.</exception>
    public async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        if (SpecialAddresses.IsSpecial(address.Address)) throw new InvalidOperationException("No connection goes to a special-purpose address.");
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
