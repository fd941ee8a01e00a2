using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Hosts;

/// <summary>Addresses as names: octets or nibbles, last first (RFC 1035 3.5, RFC 3596 2.5; lists use the same form, RFC 5782 2.1).</summary>
internal static class ReverseName
{
    private static readonly DnsName V4 = DnsName.Of("in-addr.arpa");
    private static readonly DnsName V6 = DnsName.Of("ip6.arpa");

    public static DnsName Of(IPAddress address) =>
        Under(address, address.AddressFamily == AddressFamily.InterNetworkV6 ? V6 : V4);

    public static DnsName Under(IPAddress address, DnsName zone)
    {
        var text = new StringBuilder();
        foreach (var octet in address.GetAddressBytes().Reverse())
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6) text.Append(CultureInfo.InvariantCulture, $"{octet & 15:x}.{octet >> 4:x}.");
            else text.Append(CultureInfo.InvariantCulture, $"{octet}.");
        }

        return DnsName.Of(text.Append(zone.Text).ToString());
    }
}
