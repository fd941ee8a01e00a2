using System.Net;
using System.Net.Sockets;

namespace MailBot.Dns.Tests.Connections;

/// <summary>A server on this machine whose conversation the test writes.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public LoopbackServer(Func<Stream, CancellationToken, Task> talk)
    {
        listener.Start();
        serving = ServeAsync(talk);
    }

    public IPEndPoint Address => (IPEndPoint)listener.LocalEndpoint;

    /// <summary>Leads everybody here.</summary>
    public RecordingConnector Connector() => new(_ => Address);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Stop();
        stop.Dispose();
    }

    private async Task ServeAsync(Func<Stream, CancellationToken, Task> talk)
    {
        var talks = new List<Task>();
        try
        {
            while (true) talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token), talk));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(talks);
        }
    }

    /// <summary>Clients that break off are what the tests are about.</summary>
    private async Task TalkAsync(TcpClient client, Func<Stream, CancellationToken, Task> talk)
    {
        using (client)
        {
            try
            {
                await talk(client.GetStream(), stop.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                TestContext.Current.SendDiagnosticMessage(gone.GetType().Name);
            }
        }
    }
}
