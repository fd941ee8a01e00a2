using System.Net;
using System.Net.Sockets;

namespace MailBot.Dns.Connections;

/// <summary>Opens connections to hosts that strangers named. Whoever calls it has checked the address.</summary>
public interface IConnector
{
    /// <exception cref="SocketException">Nobody answers there.</exception>
    ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken);
}
