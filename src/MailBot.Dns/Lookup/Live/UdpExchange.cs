using System.Buffers;
using System.Net;
using System.Net.Sockets;
using MailBot.Dns.Lookup.Wire;

namespace MailBot.Dns.Lookup.Live;

/// <summary>
/// One question in a datagram from a port of its own, so that a forger has to guess port and identity (RFC 5452). The socket
/// is connected: only that server is heard, and a closed port is known at once.
/// </summary>
internal static class UdpExchange
{
    private const int MostOctets = 4096;

    /// <summary>Waits through messages that don't belong to the question; <paramref name="noise"/> hears of them.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public static async ValueTask<Reply> AskAsync(IPEndPoint server, WireQuery query, int mostAliases, Action<NoAnswer> noise, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostOctets);
        try
        {
            using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
            await socket.SendAsync(buffer.AsMemory(0, query.Write(buffer)), SocketFlags.None, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var length = await socket.ReceiveAsync(buffer.AsMemory(), SocketFlags.None, cancellationToken).ConfigureAwait(false);
                var reply = ReplyReader.Read(buffer.AsSpan(0, length), query, mostAliases);
                if (reply.Kind != ReplyKind.Foreign) return reply;
                noise(reply.Why);
            }
        }
        catch (SocketException)
        {
            return Reply.Failed(NoAnswer.Unreachable);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
