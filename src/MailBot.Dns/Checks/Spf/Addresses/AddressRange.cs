using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MailBot.Dns.Checks.Spf.Addresses;

/// <summary>All addresses from the first to the last, both included.</summary>
/// <param name="Six">IPv6. An IPv4 address in IPv6 clothes is an IPv4 address where a sender has it (RFC 7208 5).</param>
internal readonly record struct AddressRange(bool Six, UInt128 First, UInt128 Last)
{
    public static AddressRange Of(IPAddress address, int prefix)
    {
        var six = address.AddressFamily == AddressFamily.InterNetworkV6;
        var free = (six ? 128 : 32) - prefix;
        var mask = free == 128 ? UInt128.MaxValue : (UInt128.One << free) - 1;
        var value = Number(address);
        return new AddressRange(six, value & ~mask, value | mask);
    }

    public bool Contains(IPAddress address)
    {
        if (Six != (address.AddressFamily == AddressFamily.InterNetworkV6)) return false;
        var value = Number(address);
        return value >= First && value <= Last;
    }

    /// <summary>The sender's address as SPF sees it.</summary>
    public static IPAddress Unclothed(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    public static UInt128 Number(IPAddress address)
    {
        Span<byte> octets = stackalloc byte[16];
        address.TryWriteBytes(octets, out var count);
        return count == 4 ? BinaryPrimitives.ReadUInt32BigEndian(octets) : BinaryPrimitives.ReadUInt128BigEndian(octets);
    }

    public static IPAddress Address(UInt128 number, bool six)
    {
        Span<byte> octets = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(octets, number);
        return new IPAddress(six ? octets : octets[12..]);
    }

    /// <summary>As networks in the usual form, the fewest that cover the range exactly; a single address without a length.</summary>
    public IEnumerable<string> Networks()
    {
        var bits = Six ? 128 : 32;
        for (var first = First; ;)
        {
            var free = Math.Min(bits, (int)UInt128.TrailingZeroCount(first));
            while (free > 0 && first + ((free == 128 ? UInt128.Zero : UInt128.One << free) - 1) is var end && (end > Last || end < first)) free--;
            var last = first + ((free == 128 ? UInt128.Zero : UInt128.One << free) - 1);
            yield return free == 0 ? Address(first, Six).ToString() : string.Create(CultureInfo.InvariantCulture, $"{Address(first, Six)}/{bits - free}");
            if (last >= Last) yield break;
            first = last + 1;
        }
    }
}
