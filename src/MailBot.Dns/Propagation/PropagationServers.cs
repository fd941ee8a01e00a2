using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;

namespace MailBot.Dns.Propagation;

/// <summary>Whom a watch asks. Nothing in it may keep answers: a kept answer would be taken for a server's.</summary>
/// <param name="Zone">Finds the zone's own servers and asks them directly; null leaves them out.</param>
/// <param name="Panel">Each resolver with the source that asks it and nobody else.</param>
public sealed record PropagationServers(IDnsSource? Zone, IReadOnlyList<(PanelResolver Resolver, IDnsSource Source)> Panel) : IDisposable
{
    /// <param name="resolvers">Named by the user: only they are asked, each for itself, and no authority. Else this machine's, which find the zone's servers.</param>
    /// <param name="panel">Asked besides this machine's resolvers; not where the user named servers.</param>
    public static PropagationServers Live(Resolvers resolvers, IReadOnlyList<PanelResolver> panel, TimeProvider clock)
    {
        var own = resolvers.Servers.Select(s => new PanelResolver(Label(s), s));
        var all = resolvers.Named ? own : own.Concat(panel).DistinctBy(p => p.Server);
        return new PropagationServers(
            resolvers.Named ? null : new LiveDns(resolvers, clock),
            [.. all.Select(p => (p, (IDnsSource)new LiveDns(new Resolvers([p.Server], Named: true), clock)))]);
    }

    public void Dispose()
    {
        (Zone as IDisposable)?.Dispose();
        foreach (var (_, source) in Panel) (source as IDisposable)?.Dispose();
    }

    /// <summary>Without the port where it is the usual one.</summary>
    internal static string Label(IPEndPoint server) => server.Port == Resolvers.UsualPort ? server.Address.ToString() : server.ToString();
}
