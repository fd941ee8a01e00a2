using System.Globalization;
using System.Net;

namespace MailBot.Dns.Names;

/// <summary>IP addresses in every spelling that some program takes for one: 0x7f.1, 2130706433, [1.2.3.4], [IPv6:::1].</summary>
internal static class LiteralAddress
{
    /// <summary>Below it a lone number is rather a number than an address.</summary>
    private const uint SmallestLoneNumber = 0x0100_0000;

    public static DomainReading? Read(string word)
    {
        var bare = word.Trim('[', ']');
        if (bare.StartsWith("ipv6:", StringComparison.Ordinal)) bare = bare["ipv6:".Length..];
        if (bare.EndsWith('.')) bare = bare[..^1];
        if (bare.Length == 0 || !(char.IsAsciiHexDigit(bare[0]) || bare[0] == ':')) return null;
        if (bare.All(char.IsAsciiDigit) && !(uint.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= SmallestLoneNumber)) return new DomainReading.NumericEnding(bare);
        return IPAddress.TryParse(bare, out var address) ? new DomainReading.Address(word, address.ToString()) : null;
    }
}
