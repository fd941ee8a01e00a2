using System.Net;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Domains;

/// <summary>The servers that are configured; in a rehearsal the simulated world's own.</summary>
internal sealed class ConfiguredServers(TenantOptions options, SimulationDoor door) : INameServers
{
    private const int DnsPort = 53;

    public async Task<Reading<IReadOnlyList<string>>> FindAsync(CancellationToken cancellationToken)
    {
        if (options.DnsServers.Count > 0) return new Reading<IReadOnlyList<string>>.Found([.. options.DnsServers.Select(Endpoint).OfType<IPEndPoint>().Select(e => e.ToString())]);
        if (!door.IsOpen) return new Reading<IReadOnlyList<string>>.Found([]);
        return await door.DnsAsync(cancellationToken) switch
        {
            Reading<IPEndPoint>.Found { Value: var simulated } => new Reading<IReadOnlyList<string>>.Found([simulated.ToString()]),
            Reading<IPEndPoint>.Unavailable down => new Reading<IReadOnlyList<string>>.Unavailable(down.Detail),
            var other => throw new InvalidOperationException($"Unexpected reading {other}."),
        };
    }

    /// <summary>An address with or without port; null for anything else.</summary>
    internal static IPEndPoint? Endpoint(string text) => IPEndPoint.TryParse(text, out var server)
        ? new IPEndPoint(server.Address, server.Port == 0 ? DnsPort : server.Port)
        : null;
}
