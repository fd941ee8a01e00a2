using MailBot.Dns.Checks.MtaSts;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Mx;

/// <summary>Whether a server may be proposed for an MX record as things are.</summary>
internal static class NewServer
{
    /// <summary>It has an address, and no MTA-STS policy keeps strict senders from it: that one has to change first (RFC 8461 8.3).</summary>
    public static bool IsReady(Examination on, DnsName host)
    {
        var (ipv4, ipv6) = (on.Ask(host, RecordType.A), on.Ask(host, RecordType.Aaaa));
        var isLetIn = StsState.Of(on).Policy is not { IsEnforced: true } policy || policy.Covers(host);
        return isLetIn && (ipv4 is { IsFound: true } || ipv6 is { IsFound: true });
    }
}
