using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MailBot.Benchmarks.Turns;

/// <summary>Kept connections that post ready-made requests, each when the one before is answered. Spends little itself.</summary>
internal sealed class Load : IAsyncDisposable
{
    public const int Connections = 16;

    private readonly Connection[] connections;

    private Load(Connection[] connections) => this.connections = connections;

    public static async Task<Load> OpenAsync(IPEndPoint server)
    {
        var opened = new Connection[Connections];
        for (var n = 0; n < opened.Length; n++) opened[n] = await Connection.OpenAsync(server);
        return new Load(opened);
    }

    /// <summary>The octets of one request.</summary>
    public static byte[] Request(IPEndPoint server, string body, string? token)
    {
        var octets = Encoding.UTF8.GetBytes(body);
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var head = $"POST /api/messages HTTP/1.1\r\nHost: {server}\r\nContent-Type: application/json; charset=utf-8\r\n{authorization}Content-Length: {octets.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. octets];
    }

    /// <param name="request">The octets for a connection's next turn, by connection and turn.</param>
    /// <param name="isWanted">Whether a status is what was expected.</param>
    /// <exception cref="InvalidOperationException">Another status came.</exception>
    public Task RunAsync(int turns, Func<int, int, byte[]> request, Func<int, bool> isWanted) => Task.WhenAll(connections.Select((connection, c) => Task.Run(async () =>
    {
        for (var n = 0; n < turns / Connections; n++)
        {
            var status = await connection.PostAsync(request(c, n));
            if (!isWanted(status)) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A turn was answered with {status}."));
        }
    })));

    /// <summary>One turn on the first connection, and what was answered.</summary>
    public async Task<string> AskAsync(byte[] request)
    {
        await connections[0].PostAsync(request);
        return connections[0].Answer;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var connection in connections) connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Connection(Socket socket) : IDisposable
    {
        private readonly byte[] buffer = new byte[64 * 1024];
        private int filled;

        public string Answer => Encoding.UTF8.GetString(buffer, 0, filled);

        public static async Task<Connection> OpenAsync(IPEndPoint server)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server);
            return new Connection(socket);
        }

        public async ValueTask<int> PostAsync(byte[] request)
        {
            for (var sent = 0; sent < request.Length;) sent += await socket.SendAsync(request.AsMemory(sent));
            filled = 0;
            while (!IsWhole())
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
                if (read == 0) throw new InvalidOperationException("The server closed the connection.");
                filled += read;
            }

            return int.Parse(buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
        }

        public void Dispose() => socket.Dispose();

        private bool IsWhole()
        {
            var seen = buffer.AsSpan(0, filled);
            var head = seen.IndexOf("\r\n\r\n"u8);
            if (head < 0) return false;
            var length = seen[..head].IndexOf("Content-Length: "u8);
            if (length < 0) return seen.EndsWith("0\r\n\r\n"u8);
            var digits = seen[(length + "Content-Length: ".Length)..];
            return filled >= head + 4 + int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
        }
    }
}
