using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MailBot.Dns.Tests.Wire;

/// <summary>A DNS server on this machine, over UDP and TCP at one port, that answers as it is told to, late if wanted.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stopped = new();
    private readonly ConcurrentQueue<WireAsked> log = new();
    private readonly Func<WireAsked, WireTold> answer;
    private readonly Socket udp;
    private readonly Socket? tcp;
    private readonly Task[] loops;

    /// <param name="withTcp">False: nobody listens for connections at that port.</param>
    public WireServer(Func<WireAsked, WireTold> answer, bool withTcp = true)
    {
        this.answer = answer;
        (udp, tcp) = Bind(withTcp);
        Address = (IPEndPoint)udp.LocalEndPoint!;
        loops = tcp is null ? [ServeUdpAsync()] : [ServeUdpAsync(), ServeTcpAsync(tcp)];
    }

    public IPEndPoint Address { get; }

    /// <summary>Round trip that every answer takes at least.</summary>
    public TimeSpan RoundTrip { get; set; }

    public IReadOnlyCollection<WireAsked> Log => log;

    public void Forget() => log.Clear();

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        udp.Dispose();
        tcp?.Dispose();
        await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopped.Dispose();
    }

    private static (Socket Udp, Socket? Tcp) Bind(bool withTcp)
    {
        while (true)
        {
            var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 4 << 20 };
            udp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                tcp.Bind(udp.LocalEndPoint!);
                if (withTcp) tcp.Listen(64);
                else tcp.Dispose();
                return (udp, withTcp ? tcp : null);
            }
            catch (SocketException)
            {
                udp.Dispose();
                tcp.Dispose();
            }
        }
    }

    private async Task ServeUdpAsync()
    {
        var buffer = new byte[4096];
        while (!stopped.IsCancellationRequested)
        {
            var came = await udp.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stopped.Token);
            var asked = WireAsked.Read(buffer.AsSpan(0, came.ReceivedBytes), overTcp: false);
            log.Enqueue(asked);
            _ = TellUdpAsync(answer(asked), came.RemoteEndPoint);
        }
    }

    private async Task TellUdpAsync(WireTold told, EndPoint to)
    {
        var wait = RoundTrip + told.Delay;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, TimeProvider.System, stopped.Token);
        foreach (var message in told.Messages) await udp.SendToAsync(message, SocketFlags.None, to, stopped.Token);
        if (told.FromElsewhere is not { } other) return;
        using var stranger = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await stranger.SendToAsync(other, SocketFlags.None, to, stopped.Token);
    }

    private async Task ServeTcpAsync(Socket listener)
    {
        while (!stopped.IsCancellationRequested) _ = TalkAsync(await listener.AcceptAsync(stopped.Token));
    }

    private async Task TalkAsync(Socket connection)
    {
        using var stream = new NetworkStream(connection, ownsSocket: true);
        var length = new byte[2];
        await stream.ReadExactlyAsync(length, stopped.Token);
        var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(message, stopped.Token);
        var asked = WireAsked.Read(message, overTcp: true);
        log.Enqueue(asked);
        var told = answer(asked);
        await Task.Delay(RoundTrip + told.Delay, TimeProvider.System, stopped.Token);
        foreach (var piece in told.Messages)
        {
            var framed = new byte[2 + piece.Length];
            BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)piece.Length);
            piece.CopyTo(framed, 2);
            await DripAsync(stream, framed, told.Drip);
        }
    }

    /// <summary>All at once, or an octet at a time.</summary>
    private async Task DripAsync(NetworkStream stream, byte[] framed, TimeSpan drip)
    {
        if (drip == TimeSpan.Zero)
        {
            await stream.WriteAsync(framed, stopped.Token);
            return;
        }

        foreach (var octet in framed)
        {
            await stream.WriteAsync(new[] { octet }, stopped.Token);
            await Task.Delay(drip, TimeProvider.System, stopped.Token);
        }
    }
}
