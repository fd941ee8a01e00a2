using MailBot.Microsoft365.Graph;
using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace MailBot.Microsoft365.Domains;

/// <summary>What Microsoft wants published: the service's records from Graph, the names of the DKIM keys from Exchange, which alone knows them.</summary>
internal sealed class TenantWantedRecords(TenantDomains domains, GraphServiceClient graph, IExchangeAdmin exchange, TimeProvider clock) : IWantedRecords
{
    private const int UsualTtl = 3600;

    public async Task<Reading<WantedRecords>> ReadAsync(string domain, CancellationToken cancellationToken)
    {
        var known = await domains.ReadVerifiedAsync(cancellationToken);
        if (known is not Reading<IReadOnlyList<Domain>>.Found { Value: var all }) return ExchangeReading.Unread<IReadOnlyList<Domain>, WantedRecords>(known);
        return all.FirstOrDefault(d => string.Equals(d.Id, domain, StringComparison.OrdinalIgnoreCase)) switch
        {
            null => new Reading<WantedRecords>.Missing(),
            { IsInitial: true } => new Reading<WantedRecords>.Found(new WantedRecords([])),
            { IsVerified: true } => await AskAsync(domain, cancellationToken),
            // Asked all the same, Graph answers 400 or 403 as if something were wrong with the bot.
            _ => new Reading<WantedRecords>.Found(new WantedRecords([]) { IsVerified = false, IsSigningKnown = false }),
        };
    }

    private async Task<Reading<WantedRecords>> AskAsync(string domain, CancellationToken cancellationToken)
    {
        var keys = KeysAsync(domain, cancellationToken);
        var service = await GraphReading.AskAsync(token => ServiceAsync(domain, token), TenantDomains.Permission, clock, cancellationToken);
        var signing = await keys;
        if (service is not Reading<IReadOnlyList<WantedRecord>>.Found { Value: var records }) return ExchangeReading.Unread<IReadOnlyList<WantedRecord>, WantedRecords>(service);
        return new Reading<WantedRecords>.Found(signing switch
        {
            Reading<IReadOnlyList<WantedRecord>>.Found { Value: var names } => new WantedRecords([.. records, .. names]),
            // The domain was never set up to be signed: there are no keys to name.
            Reading<IReadOnlyList<WantedRecord>>.Missing => new WantedRecords(records),
            _ => new WantedRecords(records) { IsSigningKnown = false },
        });
    }

    private async Task<IReadOnlyList<WantedRecord>?> ServiceAsync(string domain, CancellationToken cancellationToken)
    {
        var answer = await graph.Domains[domain].ServiceConfigurationRecords.GetAsync(cancellationToken: cancellationToken);
        return answer?.Value is { } all ? [.. all.Select(Read).OfType<WantedRecord>()] : null;
    }

    private async Task<Reading<IReadOnlyList<WantedRecord>>> KeysAsync(string domain, CancellationToken cancellationToken) =>
        ExchangeReading.Of<IReadOnlyList<WantedRecord>>(
            await exchange.InvokeAsync(new Cmdlet("Get-DkimSigningConfig").With("Identity", domain), cancellationToken),
            rows => new Reading<IReadOnlyList<WantedRecord>>.Found([.. rows.SelectMany(row => Keys(row, domain))]));

    private static IEnumerable<WantedRecord> Keys(ExchangeRow row, string domain)
    {
        foreach (var selector in (string[])["selector1", "selector2"])
        {
            var target = row.Text(selector == "selector1" ? "Selector1CNAME" : "Selector2CNAME");
            if (target is not null) yield return new WantedRecord.Alias($"{selector}._domainkey.{domain}", UsualTtl, row.Flag("Enabled") == false, Name(target));
        }
    }

    /// <summary>Null for a type that mail doesn't need, or a record without its value.</summary>
    private static WantedRecord? Read(DomainDnsRecord record)
    {
        var (owner, ttl, optional) = (Name(record.Label), record.Ttl ?? UsualTtl, record.IsOptional == true);
        return record switch
        {
            DomainDnsMxRecord { MailExchange: { Length: > 0 } host } mx => new WantedRecord.Mx(owner, ttl, optional, mx.Preference ?? 0, Name(host)),
            DomainDnsTxtRecord { Text: { Length: > 0 } text } => new WantedRecord.Text(owner, ttl, optional, text.Trim('"')),
            DomainDnsCnameRecord { CanonicalName: { Length: > 0 } target } => new WantedRecord.Alias(owner, ttl, optional, Name(target)),
            DomainDnsSrvRecord { NameTarget: { Length: > 0 } target, Port: { } port } srv =>
                new WantedRecord.Service(owner, ttl, optional, srv.Priority ?? 0, srv.Weight ?? 0, port, Name(target)),
            _ => null,
        };
    }

    private static string Name(string? name) => (name ?? "").TrimEnd('.').ToLowerInvariant();
}
