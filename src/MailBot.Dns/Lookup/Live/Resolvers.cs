using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;

namespace MailBot.Dns.Lookup.Live;

/// <summary>The servers to ask, the first one first.</summary>
/// <param name="Named">The user named them: then nobody else is ever asked.</param>
public sealed record Resolvers(IReadOnlyList<IPEndPoint> Servers, bool Named)
{
    public const int UsualPort = 53;

    /// <summary>Those that this machine uses. Empty where it has none: no public service takes their place unasked.</summary>
    public static Resolvers OfSystem() => new([.. SystemAddresses().Distinct().Select(a => new IPEndPoint(a, UsualPort))], Named: false);

    /// <summary>"192.0.2.1", "192.0.2.1:5353", "2001:db8::1" or "[2001:db8::1]:5353".</summary>
    public static bool TryRead(string written, out IPEndPoint server)
    {
        server = new IPEndPoint(IPAddress.None, UsualPort);
        var (address, port) = (written.Trim(), "");
        var colon = address.LastIndexOf(':');
        if (colon > 0 && (address[colon - 1] == ']' || address.IndexOf(':') == colon)) (address, port) = (address[..colon], address[(colon + 1)..]);
        if (address.StartsWith('[') && address.EndsWith(']')) address = address[1..^1];
        var number = UsualPort;
        if (colon > 0 && port.Length > 0 && !int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number)) return false;
        if (number is < 1 or > ushort.MaxValue || written.TrimEnd().EndsWith(':') && port.Length == 0 && !address.Contains(':')) return false;
        if (!IPAddress.TryParse(address, out var ip) || (!address.Contains(':') && address.Split('.').Length != 4)) return false;
        server = new IPEndPoint(ip, number);
        return true;
    }

    private static IEnumerable<IPAddress> SystemAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(n => n.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown && n.NetworkInterfaceType != NetworkInterfaceType.Tunnel)
        .SelectMany(n => n.GetIPProperties().DnsAddresses)
        .Where(a => !a.IsIPv6SiteLocal && !IPAddress.Any.Equals(a) && !IPAddress.IPv6Any.Equals(a));
}
