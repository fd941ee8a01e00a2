using MailBot.Microsoft365.Graph;
using MailBot.Microsoft365.Recipients;
using MailBot.Requests.Contracts;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace MailBot.Microsoft365.Domains;

/// <summary>Where public DNS leads mail for a domain, compared with what Microsoft asks to be published.</summary>
internal sealed class TenantMailRoutes(TenantDomains domains, GraphServiceClient graph, MxLookup lookup, TimeProvider clock) : IMailRoutes
{
    /// <summary>Where Microsoft receives mail: the usual place, and the one for domains with DNSSEC.</summary>
    private static readonly string[] Homes = [".mail.protection.outlook.com", ".mx.microsoft"];

    public async Task<Reading<MailRoute>> FindAsync(string domain, CancellationToken cancellationToken)
    {
        var known = await domains.ReadVerifiedAsync(cancellationToken);
        if (known is not Reading<IReadOnlyList<Domain>>.Found { Value: var all }) return ExchangeReading.Unread<IReadOnlyList<Domain>, MailRoute>(known);
        if (!all.Any(d => Same(d.Id, domain))) return new Reading<MailRoute>.Missing();
        var accepted = await domains.ListAsync(cancellationToken);
        if (accepted is not Reading<IReadOnlyList<AcceptedDomain>>.Found { Value: var receiving })
            return ExchangeReading.Unread<IReadOnlyList<AcceptedDomain>, MailRoute>(accepted);
        var asked = await GraphReading.AskAsync(token => ExpectedAsync(domain, token), TenantDomains.Permission, clock, cancellationToken);
        if (asked is not Reading<string>.Found { Value: var expected }) return ExchangeReading.Unread<string, MailRoute>(asked);
        var found = await lookup.FindAsync(domain, cancellationToken);
        if (found is not Reading<IReadOnlyList<Exchanger>>.Found { Value: var exchangers })
            return ExchangeReading.Unread<IReadOnlyList<Exchanger>, MailRoute>(found);
        return new Reading<MailRoute>.Found(new MailRoute(
            domain, receiving.Any(d => Same(d.Name, domain)), [.. exchangers.Select(e => e.Host)], expected, LeadsHome(exchangers, expected)));
    }

    /// <summary>Senders choose by lot among the hosts of the best preference, so all of them must be right.</summary>
    internal static bool LeadsHome(IReadOnlyList<Exchanger> exchangers, string expected) =>
        exchangers.Count > 0 && expected.Length > 0 && exchangers.TakeWhile(e => e.Preference == exchangers[0].Preference).All(e => IsHome(e.Host, expected));

    /// <summary>The same domain at either of Microsoft's places; a host of theirs for another domain is somebody else's.</summary>
    private static bool IsHome(string host, string expected) =>
        Same(host, expected)
        || (Same(host.Split('.')[0], expected.Split('.')[0]) && Array.Exists(Homes, h => host.EndsWith(h, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Empty for a domain that isn't set up for mail.</summary>
    private async Task<string?> ExpectedAsync(string domain, CancellationToken cancellationToken)
    {
        var records = await graph.Domains[domain].ServiceConfigurationRecords.GetAsync(cancellationToken: cancellationToken);
        return records?.Value is { } all
            ? all.OfType<DomainDnsMxRecord>().FirstOrDefault(r => Same(r.Label, domain))?.MailExchange?.TrimEnd('.').ToLowerInvariant() ?? ""
            : null;
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
