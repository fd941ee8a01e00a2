using MailBot.Microsoft365.Caching;
using MailBot.Microsoft365.Graph;
using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;
using Microsoft.Graph;
using Domain = Microsoft.Graph.Models.Domain;

namespace MailBot.Microsoft365.Domains;

/// <summary>Mail domains: verified in Entra with the Email service, and accepted in Exchange. One without the other receives nothing.</summary>
internal sealed class TenantDomains : IDomains
{
    public const string Permission = "Domain.Read.All";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly GraphServiceClient graph;
    private readonly IExchangeAdmin exchange;
    private readonly TimeProvider clock;
    private readonly TenantOptions options;
    private readonly CachedReading<IReadOnlyList<AcceptedDomain>> domains;

    public TenantDomains(GraphServiceClient graph, IExchangeAdmin exchange, TenantOptions options, TimeProvider clock)
    {
        (this.graph, this.exchange, this.options, this.clock) = (graph, exchange, options, clock);
        domains = new(Lifetime, clock, ReadAsync);
    }

    public Task<Reading<IReadOnlyList<AcceptedDomain>>> ListAsync(CancellationToken cancellationToken) => domains.GetAsync(cancellationToken);

    /// <summary>Domains of the directory, whatever their state.</summary>
    public Task<Reading<IReadOnlyList<Domain>>> ReadVerifiedAsync(CancellationToken cancellationToken) =>
        GraphReading.AskAsync(ReadGraphAsync, Permission, clock, cancellationToken);

    private async Task<Reading<IReadOnlyList<AcceptedDomain>>> ReadAsync(CancellationToken cancellationToken)
    {
        var verified = await ReadVerifiedAsync(cancellationToken);
        if (verified is not Reading<IReadOnlyList<Domain>>.Found { Value: var known }) return Passed(verified);
        var mail = known
            .Where(d => d.IsVerified == true && (d.SupportedServices?.Contains("Email") ?? false))
            .Select(d => d.Id ?? "")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return ExchangeReading.Of<IReadOnlyList<AcceptedDomain>>(
            await exchange.InvokeAsync(new Cmdlet("Get-AcceptedDomain"), cancellationToken),
            rows => new Reading<IReadOnlyList<AcceptedDomain>>.Found(
                [.. rows.Select(Accepted).OfType<AcceptedDomain>().Where(d => mail.Contains(d.Name))]));
    }

    private async Task<IReadOnlyList<Domain>?> ReadGraphAsync(CancellationToken cancellationToken)
    {
        var all = new List<Domain>();
        var page = await graph.Domains.GetAsync(cancellationToken: cancellationToken);
        while (page?.Value is { } found)
        {
            all.AddRange(found);
            if (OtherHostException.Checked(page.OdataNextLink, options.Addresses().Graph) is not { } next) return all;
            page = await graph.Domains.WithUrl(next).GetAsync(cancellationToken: cancellationToken);
        }

        return null;
    }

    private static AcceptedDomain? Accepted(ExchangeRow row) =>
        row.Text("DomainName") is { } name && row.Flag("PendingRemoval") != true
            ? new AcceptedDomain(name.ToLowerInvariant(), row.Flag("Default") ?? false, row.Flag("InitialDomain") ?? false)
            : null;

    private static Reading<IReadOnlyList<AcceptedDomain>> Passed(Reading<IReadOnlyList<Domain>> reading) => reading switch
    {
        Reading<IReadOnlyList<Domain>>.Denied denied => new Reading<IReadOnlyList<AcceptedDomain>>.Denied(denied.Permission),
        Reading<IReadOnlyList<Domain>>.Unavailable none => new Reading<IReadOnlyList<AcceptedDomain>>.Unavailable(none.Detail, none.RetryAfter),
        _ => new Reading<IReadOnlyList<AcceptedDomain>>.Unavailable("Graph: no list of domains"),
    };
}
