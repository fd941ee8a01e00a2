using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Mx;

/// <summary>Whether the rest of the world can reach an address.</summary>
internal static class Reachability
{
    private static readonly IPNetwork[] Examples =
        [IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("2001:db8::/32")];

    private static readonly DnsName[] ExampleDomains =
        [DnsName.Of("example"), DnsName.Of("test"), DnsName.Of("example.com"), DnsName.Of("example.net"), DnsName.Of("example.org")];

    /// <summary>Domains that are reserved for examples (RFC 2606) live at the addresses that are (RFC 5737, RFC 3849).</summary>
    public static bool IsOutOfReach(IPAddress address, DnsName domain) =>
        SpecialAddresses.IsSpecial(address) && !(Examples.Any(n => n.Contains(address)) && ExampleDomains.Any(domain.IsAtOrBelow));
}
