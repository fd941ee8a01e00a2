using System.Net;
using System.Net.Sockets;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Hosts;

/// <summary>A public list of bad senders, asked by DNS (RFC 5782).</summary>
/// <param name="Delisting">Where somebody who is listed learns why, and asks to be taken off.</param>
/// <param name="ListsDomains">By name; else by address.</param>
internal sealed record Blocklist(string Name, DnsName Zone, string Delisting, bool ListsDomains)
{
    /// <summary>Few, and such as large receivers use; none that asks money to be taken off.</summary>
    public static IReadOnlyList<Blocklist> All { get; } =
    [
        new("Spamhaus ZEN", DnsName.Of("zen.spamhaus.org"), "https://check.spamhaus.org/", ListsDomains: false),
        new("SpamCop", DnsName.Of("bl.spamcop.net"), "https://www.spamcop.net/bl.shtml", ListsDomains: false),
        new("PSBL", DnsName.Of("psbl.surriel.com"), "https://psbl.org/", ListsDomains: false),
        new("Mailspike", DnsName.Of("bl.mailspike.net"), "https://mailspike.io/", ListsDomains: false),
        new("Spamhaus DBL", DnsName.Of("dbl.spamhaus.org"), "https://check.spamhaus.org/", ListsDomains: true),
        new("SURBL", DnsName.Of("multi.surbl.org"), "https://surbl.org/surbl-analysis", ListsDomains: true),
    ];

    public static BlocklistAnswer Read(IReadOnlyList<IPAddress> addresses)
    {
        if (addresses.Count == 0) return BlocklistAnswer.NotListed;
        return addresses.All(IsListing) ? BlocklistAnswer.Listed : BlocklistAnswer.NotTestable;
    }

    /// <summary>
    /// 127.255.255.x says that the question came the wrong way (a public resolver, too many of them), 127.0.0.1 the same with
    /// SURBL, 127.0.1.255 that an address was asked for where names are listed; anything outside 127/8 is no list's answer at all.
    /// </summary>
    private static bool IsListing(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [127, var b, var c, var d]
        && (b, c) is not (255, 255) && (b, c, d) is not ((0, 0, 1) or (0, 1, 255));
}
