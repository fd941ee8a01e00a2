using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MailBot.Dns.Tests.Wire;

/// <summary>NSD, a DNS server of the real world, on this machine with zones of our own.</summary>
internal sealed class NsdServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private NsdServer(Process process, string folder, IPEndPoint address)
    {
        (this.process, this.folder, Address) = (process, folder, address);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IPEndPoint Address { get; }

    /// <summary>Null where it isn't installed.</summary>
    public static string? Program { get; } = new[] { "/usr/sbin/nsd", "/usr/local/sbin/nsd" }.FirstOrDefault(File.Exists);

    public static NsdServer Start(string program, params IEnumerable<(string Name, string Text)> zones)
    {
        var folder = Directory.CreateTempSubdirectory("nsd").FullName;
        var port = FreePort();
        var configuration = string.Create(CultureInfo.InvariantCulture, $"""
            server:
              ip-address: 127.0.0.1@{port}
              username: ""
              zonesdir: "{folder}"
              xfrdir: "{folder}"
              pidfile: ""
              zonelistfile: "{folder}/zone.list"
              server-count: 1
            remote-control:
              control-enable: no

            """);
        foreach (var (name, text) in zones)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            configuration += $"zone:\n  name: \"{name}\"\n  zonefile: \"{name}\"\n";
        }

        var file = Path.Combine(folder, "nsd.conf");
        File.WriteAllText(file, configuration);
        var start = new ProcessStartInfo(program, ["-d", "-c", file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return new NsdServer(Process.Start(start)!, folder, new IPEndPoint(IPAddress.Loopback, port));
    }

    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException("NSD didn't start.");
            using var knock = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await knock.ConnectAsync(Address, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
