using System.Net;
using MailBot.Dns.Connections;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Propagation;
using MailBot.Dns.Web;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Real servers: those that are configured, the rehearsal's own, or this machine's. What is opened for a set of servers is kept with it.</summary>
internal sealed class LiveSources(INameServers servers, ChatOptions options, TimeProvider clock) : IReportSources, IDisposable
{
    private readonly SemaphoreSlim door = new(1, 1);
    private (string Servers, LiveDns Dns, ReportSources Sources)? opened;

    public async Task<ReportSources?> FindAsync(CancellationToken cancellationToken)
    {
        if (await servers.FindAsync(cancellationToken) is not Reading<IReadOnlyList<string>>.Found { Value: var named }) return null;
        var resolvers = named.Count > 0 ? new Resolvers([.. named.Select(IPEndPoint.Parse)], Named: true) : Resolvers.OfSystem();
        if (resolvers.Servers.Count == 0) return null;
        await door.WaitAsync(cancellationToken);
        try
        {
            return Opened(resolvers);
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose()
    {
        opened?.Dns.Dispose();
        opened?.Sources.Watch.Dispose();
        door.Dispose();
    }

    /// <summary>Other servers than before are rare (a laptop in another network); a report that is still on the old ones ends there.</summary>
    private ReportSources Opened(Resolvers resolvers)
    {
        var key = string.Join(' ', resolvers.Servers);
        if (opened is { } known && known.Servers == key) return known.Sources;
        var dns = new LiveDns(resolvers, clock);
        // A rehearsal's world has no web: whatever bears such a name outside is somebody else.
        var sources = new ReportSources(dns, Web(dns), AskNameServers: !resolvers.Named, PropagationServers.Live(resolvers, PanelResolver.Usual, clock));
        opened = (key, dns, sources);
        return sources;
    }

    private IWebSource Web(LiveDns dns) => options.Demonstration ? new NoWeb("demonstration") : new HardenedWeb(dns, new SocketConnector(), clock);
}
