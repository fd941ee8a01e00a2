using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using MailBot.Dns.Lookup.Wire;

namespace MailBot.Dns.Lookup.Live;

/// <summary>One question over a connection of its own (RFC 7766), for answers that don't fit into a datagram.</summary>
internal static class TcpExchange
{
    private const int LengthOctets = 2;

    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public static async ValueTask<Reply> AskAsync(IPEndPoint server, WireQuery query, int mostAliases, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LengthOctets + ushort.MaxValue);
        try
        {
            using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
            await using var stream = new NetworkStream(socket);
            var length = query.Write(buffer.AsSpan(LengthOctets));
            BinaryPrimitives.WriteUInt16BigEndian(buffer, (ushort)length);
            await stream.WriteAsync(buffer.AsMemory(0, LengthOctets + length), cancellationToken).ConfigureAwait(false);
            await stream.ReadExactlyAsync(buffer.AsMemory(0, LengthOctets), cancellationToken).ConfigureAwait(false);
            length = BinaryPrimitives.ReadUInt16BigEndian(buffer);
            await stream.ReadExactlyAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            var reply = ReplyReader.Read(buffer.AsSpan(0, length), query, mostAliases);

            // A connection carries the answer to its own question or none: nothing better will follow.
            return reply.Kind == ReplyKind.Foreign ? Reply.Failed(reply.Why) : reply;
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            return Reply.Failed(NoAnswer.Truncated);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
