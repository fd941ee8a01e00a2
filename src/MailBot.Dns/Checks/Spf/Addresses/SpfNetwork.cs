using System.Buffers;
using System.Net;
using System.Net.Sockets;
using MailBot.Dns.Checks.Spf.Grammar;

namespace MailBot.Dns.Checks.Spf.Addresses;

/// <summary>What stands after ip4: and ip6:.</summary>
/// <param name="Address">As written, host bits and all.</param>
internal sealed record SpfNetwork(IPAddress Address, int Prefix)
{
    private static readonly SearchValues<char> SignsOfSix = SearchValues.Create("0123456789abcdefABCDEF:.");

    private static readonly SearchValues<char> SignsOfFour = SearchValues.Create("0123456789.");

    public AddressRange Range => AddressRange.Of(Address, Prefix);

    /// <summary>Bits are set that the prefix length cuts off: legal, and usually a slip.</summary>
    public bool HasHostBits => AddressRange.Of(Address, Address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128).First != Range.First;

    public static SpfNetwork? Read(ReadOnlySpan<char> written, bool six, out SpfSyntaxFault fault, out int stoppedAt)
    {
        var slash = written.IndexOf('/');
        var bare = slash < 0 ? written : written[..slash];
        fault = SpfSyntaxFault.BadAddress;
        stoppedAt = bare.IndexOfAnyExcept(six ? SignsOfSix : SignsOfFour) is > 0 and var odd ? odd : 0;
        if ((six ? Six(bare) : Four(bare)) is not { } address) return null;
        var most = six ? 128 : 32;
        if (slash < 0) return new SpfNetwork(address, most);
        (fault, stoppedAt) = (SpfSyntaxFault.BadPrefixLength, slash);
        return PrefixLength.TryRead(written[(slash + 1)..], most, out var length) ? new SpfNetwork(address, length) : null;
    }

    public static bool IsAddressOrNetwork(ReadOnlySpan<char> written) =>
        Read(written, six: false, out _, out _) is not null || Read(written, six: true, out _, out _) is not null;

    /// <summary>Four numbers without leading zeros: what the system's own parser takes besides, such as 1.2.3 or 0x7f.1, isn't allowed here.</summary>
    private static IPAddress? Four(ReadOnlySpan<char> written)
    {
        Span<byte> octets = stackalloc byte[4];
        var count = 0;
        foreach (var part in written.Split('.'))
        {
            var digits = written[part];
            if (count == 4 || !PrefixLength.TryRead(digits, 255, out var number)) return null;
            octets[count++] = (byte)number;
        }

        return count == 4 ? new IPAddress(octets) : null;
    }

    private static IPAddress? Six(ReadOnlySpan<char> written)
    {
        if (!written.Contains(':') || written.ContainsAnyExcept(SignsOfSix)) return null;
        var dotted = written.Contains('.') ? written[(written.LastIndexOf(':') + 1)..] : default;
        if (!dotted.IsEmpty && Four(dotted) is null) return null;
        return IPAddress.TryParse(written, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? address : null;
    }
}
