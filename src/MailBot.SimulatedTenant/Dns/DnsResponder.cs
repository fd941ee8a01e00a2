using System.Net;
using System.Net.Sockets;

namespace MailBot.SimulatedTenant.Dns;

/// <summary>The public DNS of the pretend world, over UDP on loopback: where mail for the company's domains goes.</summary>
internal sealed class DnsResponder : IDisposable
{
    private readonly UdpClient socket;
    private readonly CancellationTokenSource ending = new();
    private bool ended;

    /// <param name="answer">Null leaves a question unanswered.</param>
    public DnsResponder(IPAddress address, Func<DnsQuestion, Task<DnsReply?>> answer)
    {
        socket = new UdpClient(new IPEndPoint(address, 0));
        Address = (IPEndPoint)socket.Client.LocalEndPoint!;
        Running = RunAsync(answer);
    }

    public IPEndPoint Address { get; }

    private Task Running { get; }

    public void Dispose()
    {
        if (ended) return;
        ended = true;
        ending.Cancel();
        Running.GetAwaiter().GetResult();
        socket.Dispose();
        ending.Dispose();
    }

    private async Task RunAsync(Func<DnsQuestion, Task<DnsReply?>> answer)
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                var asked = await socket.ReceiveAsync(ending.Token);
                if (DnsQuestion.Read(asked.Buffer) is not { } question || await answer(question) is not { } reply)
                    continue;
                await socket.SendAsync(reply.Write(question), asked.RemoteEndPoint, ending.Token);
            }
            catch (OperationCanceledException)
            {
                // The tenant ends.
            }
            catch (SocketException)
            {
                // Whoever asked is gone: the next one isn't.
            }
        }
    }
}
