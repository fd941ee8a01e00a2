using System.Net;
using MailBot.SimulatedTenant.Seed;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Storage;
using MailBot.SimulatedTenant.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailBot.SimulatedTenant;

/// <summary>A running tenant: token endpoint, Graph and Exchange on one loopback port, over plain HTTP.</summary>
public sealed class SimulatedTenantHost : IAsyncDisposable
{
    /// <summary>The application of the default seed.</summary>
    public const string DefaultClientId = "mailbot-simulation";

    /// <summary>Its secret, which protects nothing.</summary>
    public const string DefaultClientSecret = "mailbot-simulation";

    /// <summary>A mailbox of the default seed that is nobody's: messages that are sent to see whether they arrive come from it.</summary>
    public const string DefaultProbeMailbox = "sonde@serrurerie.example";

    /// <summary>Who writes from outside the default seed's company.</summary>
    public const string DefaultOutsideSender = "someone@client.example";

    private readonly TenantServer server;
    private readonly TenantParts parts;

    private SimulatedTenantHost(TenantServer server, TenantParts parts) => (this.server, this.parts) = (server, parts);

    /// <summary><c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Address => server.Address;

    /// <summary>Where the public DNS of this world answers, over UDP. Also in <c>GET /_simulation</c>.</summary>
    public IPEndPoint Dns => parts.Dns.Address;

    public string TenantId => parts.Directory.Tenant.Id.ToString();

    /// <summary>The knobs as they stand, with the faults still to come. Also <c>GET|PUT /_simulation/knobs</c>.</summary>
    public TenantKnobs Knobs
    {
        get => parts.Faults.Knobs;
        set => parts.Faults.Knobs = value;
    }

    /// <summary>Adds a fault to those still to come. Also <c>POST /_simulation/faults</c>.</summary>
    public void AddFault(TenantFault fault) => parts.Faults.Add(fault);

    /// <summary>Starts on the tenant that the data folder holds, or founds one from the seed.</summary>
    /// <exception cref="ArgumentException">The address isn't a loopback address.</exception>
    /// <exception cref="InvalidDataException">Seed or stored tenant can't be read.</exception>
    /// <exception cref="IOException">Another tenant runs on the folder, or the port is taken.</exception>
    public static async Task<SimulatedTenantHost> StartAsync(
        SimulatedTenantOptions options, TimeProvider clock, ILoggerFactory? loggers, CancellationToken cancellationToken)
    {
        if (!IPAddress.IsLoopback(options.Address))
            throw new ArgumentException($"The simulated tenant listens on loopback only, not on {options.Address}.", nameof(options));
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger("MailBot.SimulatedTenant");
        Directory.CreateDirectory(options.DataFolder);
        var parts = TenantParts.Open(options, clock, logger);
        try
        {
            var server = await TenantServer.StartAsync(options, parts, cancellationToken);
            var host = new SimulatedTenantHost(server, parts);
            SimulationLog.Started(logger, host.TenantId, host.Address, options.DataFolder);
            return host;
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        parts.Dispose();
    }
}
