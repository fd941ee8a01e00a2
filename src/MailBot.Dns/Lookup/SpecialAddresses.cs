using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace MailBot.Dns.Lookup;

/// <summary>Addresses to which no connection of ours may go, whatever DNS says: the special-purpose ones of IANA's registries, and those of clouds' inner services.</summary>
public static class SpecialAddresses
{
    private static readonly (uint Network, int Bits)[] V4 =
    [
        Net("0.0.0.0", 8), Net("10.0.0.0", 8), Net("100.64.0.0", 10), Net("127.0.0.0", 8), Net("169.254.0.0", 16), Net("172.16.0.0", 12),
        Net("192.0.0.0", 24), Net("192.0.2.0", 24), Net("192.88.99.0", 24), Net("192.168.0.0", 16),
        Net("198.18.0.0", 15), Net("198.51.100.0", 24), Net("203.0.113.0", 24), Net("224.0.0.0", 4), Net("240.0.0.0", 4),
        Net("168.63.129.16", 32), // The inner server of Azure, in public space.
    ];

    private static readonly IPNetwork[] V6 =
    [
        .. new[]
        {
            "::/96", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32",
            "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Also true for IPv6 addresses that carry such an IPv4 address: mapped, NAT64 (64:ff9b::/96) and 6to4 (2002::/16).</summary>
    public static bool IsSpecial(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return IsSpecialV4(address.GetAddressBytes());
        if (V6.Any(n => n.Contains(address))) return true;
        var octets = address.GetAddressBytes();
        return BinaryPrimitives.ReadUInt16BigEndian(octets) switch
        {
            0x2002 => IsSpecialV4(octets.AsSpan(2, 4)),
            0x0064 when octets.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) => IsSpecialV4(octets.AsSpan(12, 4)),
            _ => false,
        };
    }

    private static bool IsSpecialV4(ReadOnlySpan<byte> octets)
    {
        var address = BinaryPrimitives.ReadUInt32BigEndian(octets);
        foreach (var (network, bits) in V4)
        {
            if ((address ^ network) >> (32 - bits) == 0) return true;
        }

        return false;
    }

    private static (uint Network, int Bits) Net(string network, int bits) =>
        (BinaryPrimitives.ReadUInt32BigEndian(IPAddress.Parse(network).GetAddressBytes()), bits);
}
