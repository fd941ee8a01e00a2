using System.Net;
using DnsClient;
using DnsClient.Protocol;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Domains;

/// <summary>The MX hosts that public DNS names for a domain. Servers are asked one after the other; nothing is kept.</summary>
internal sealed class MxLookup(INameServers servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>Hosts in lower case, best first, each with its preference; empty when the domain has none. Unavailable when no server told.</returns>
    public async Task<Reading<IReadOnlyList<Exchanger>>> FindAsync(string domain, CancellationToken cancellationToken)
    {
        var servers = await ServersAsync(cancellationToken);
        if (servers is not Reading<IReadOnlyList<IPEndPoint>>.Found { Value: var known })
            return new Reading<IReadOnlyList<Exchanger>>.Unavailable("DNS: no server is known");
        foreach (var server in known)
        {
            if (await AskAsync(server, domain, cancellationToken) is { } told) return new Reading<IReadOnlyList<Exchanger>>.Found(told);
        }

        return new Reading<IReadOnlyList<Exchanger>>.Unavailable($"DNS: no server told where mail for {domain} goes");
    }

    /// <summary>Null when this server can't tell; that says nothing about the domain.</summary>
    private static async Task<IReadOnlyList<Exchanger>?> AskAsync(IPEndPoint server, string domain, CancellationToken cancellationToken)
    {
        var question = new DnsQuestion(domain, QueryType.MX);
        try
        {
            var answer = await new LookupClient(Options(server)).QueryAsync(question, cancellationToken);
            return IsAbout(answer, domain) ? Read(answer) : null;
        }
        catch (DnsResponseException)
        {
            // Cancellation comes in this guise too.
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static IReadOnlyList<Exchanger>? Read(IDnsQueryResponse answer) => answer.Header.ResponseCode switch
    {
        DnsHeaderResponseCode.NotExistentDomain => [],
        DnsHeaderResponseCode.NoError =>
            [.. answer.Answers.OfType<MxRecord>()
                .Select(r => new Exchanger(r.Preference, r.Exchange.Value.TrimEnd('.').ToLowerInvariant()))
                // A lone dot says that the domain receives no mail.
                .Where(e => e.Host.Length > 0)
                .OrderBy(e => e.Preference)],
        _ => null,
    };

    /// <summary>The client compares nothing but a number of 16 bits.</summary>
    private static bool IsAbout(IDnsQueryResponse answer, string domain) =>
        answer.Questions is [var asked, ..] && asked.QuestionType == QueryType.MX
        && string.Equals(asked.QueryName.Value.TrimEnd('.'), domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>The client's own cache, failover and hurry are off: the first two hide answers, the third multiplies questions.</summary>
    private static LookupClientOptions Options(IPEndPoint server) => new(server)
    {
        UseCache = false,
        ContinueOnDnsError = false,
        ContinueOnEmptyResponse = false,
        Retries = 1,
        Timeout = Patience,
        ExtendedDnsBufferSize = 1232,
    };

    private async Task<Reading<IReadOnlyList<IPEndPoint>>> ServersAsync(CancellationToken cancellationToken)
    {
        if (await servers.FindAsync(cancellationToken) is not Reading<IReadOnlyList<string>>.Found { Value: var named }) return new Reading<IReadOnlyList<IPEndPoint>>.Missing();
        return new Reading<IReadOnlyList<IPEndPoint>>.Found(named.Count > 0
            ? [.. named.Select(IPEndPoint.Parse)]
            : [.. NameServer.ResolveNameServers(skipIPv6SiteLocal: true, fallbackToGooglePublicDns: false).Select(s => new IPEndPoint(IPAddress.Parse(s.Address), s.Port))]);
    }
}

/// <param name="Preference">The lowest is asked first.</param>
internal sealed record Exchanger(int Preference, string Host);
