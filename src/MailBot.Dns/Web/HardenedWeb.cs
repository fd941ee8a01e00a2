using System.Net;
using System.Security.Cryptography.X509Certificates;
using MailBot.Dns.Connections;
using MailBot.Dns.Lookup;

namespace MailBot.Dns.Web;

/// <summary>
/// Fetches over HTTPS on port 443 from hosts that strangers named: asks DNS itself, connects only to an address that it has
/// checked, sends nothing about us, reads no more than allowed, and takes faults of TLS for findings.
/// </summary>
/// <param name="dns">Asked for the hosts; nobody else is.</param>
public sealed class HardenedWeb(IDnsSource dns, IConnector connector, TimeProvider clock) : IWebSource
{
    /// <summary>For everything from the first question to the last octet.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly PeerTrust trust = new(clock);

    internal HardenedWeb(IDnsSource dns, IConnector connector, TimeProvider clock, X509Certificate2Collection roots)
        : this(dns, connector, clock) => trust = new PeerTrust(clock, roots);

    public async ValueTask<WebAnswer> FetchAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        using var timeOver = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeOver.Token);
        try
        {
            return await FollowAsync(question, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebAnswer.Unusable(WebFault.Timeout);
        }
    }

    private async Task<WebAnswer> FollowAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        var (address, known) = (question.Address, question.At);
        for (var redirects = 0; ; redirects++)
        {
            if (Objection(address) is { } objection) return objection;
            var (hosts, none) = await AddressesAsync(address, known, cancellationToken).ConfigureAwait(false);
            if (none is not null) return none;
            using var fetch = new CheckedFetch(address, hosts, connector, clock, trust);
            var (answer, next) = await fetch.ReadAsync(question.MostOctets, cancellationToken).ConfigureAwait(false);
            if (next is null) return answer;
            if (redirects >= question.MostRedirects) return new WebAnswer.Unusable(WebFault.Redirected, next.Host);
            (address, known) = (next, null);
        }
    }

    /// <summary>Why nobody connects there at all.</summary>
    private static WebAnswer.Unusable? Objection(Uri address)
    {
        if (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            var special = IPAddress.TryParse(address.IdnHost, out var ip) && SpecialAddresses.IsSpecial(ip);
            return new WebAnswer.Unusable(special ? WebFault.SpecialAddress : WebFault.Redirected, address.Host);
        }

        var fits = address is { Scheme: "https", Port: 443, HostNameType: UriHostNameType.Dns, UserInfo.Length: 0 };
        return fits ? null : new WebAnswer.Unusable(WebFault.Redirected, address.GetLeftPart(UriPartial.Authority));
    }

    private async Task<(IReadOnlyList<IPAddress> Checked, WebAnswer? None)> AddressesAsync(Uri address, IReadOnlyList<IPAddress>? known, CancellationToken cancellationToken)
    {
        var hosts = known is null ? await HostAddresses.AskAsync(dns, address.IdnHost, cancellationToken).ConfigureAwait(false) : new HostAddresses(known, InDoubt: false);
        IPAddress[] allowed = [.. hosts.All.Where(a => !SpecialAddresses.IsSpecial(a))];
        return allowed.Length > 0 ? (allowed, null) : ([], hosts switch
        {
            { All.Count: > 0 } => new WebAnswer.Unusable(WebFault.SpecialAddress, hosts.All[0].ToString()),
            { InDoubt: true } => new WebAnswer.NotAsked("dns"),
            _ => new WebAnswer.Unusable(WebFault.NoSuchHost),
        });
    }
}
