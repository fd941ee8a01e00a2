using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Web;

/// <summary>Where a host is, IPv4 first: not every machine of ours has IPv6.</summary>
/// <param name="InDoubt">Some answer is missing: no address doesn't mean no host.</param>
internal sealed record HostAddresses(IReadOnlyList<IPAddress> All, bool InDoubt)
{
    public static async Task<HostAddresses> AskAsync(IDnsSource dns, string host, CancellationToken cancellationToken)
    {
        if (!DnsName.TryParse(host, out var name) || name.IsRoot) return new([], InDoubt: false);
        var (ipv4, ipv6) = (dns.AskAsync(new Question(name, RecordType.A), cancellationToken).AsTask(), dns.AskAsync(new Question(name, RecordType.Aaaa), cancellationToken).AsTask());
        var answers = await Task.WhenAll(ipv4, ipv6).ConfigureAwait(false);
        return new([.. answers.SelectMany(a => a.Of<AddressRecord>()).Select(r => r.Address)], answers.Any(a => a.IsUndetermined));
    }
}
