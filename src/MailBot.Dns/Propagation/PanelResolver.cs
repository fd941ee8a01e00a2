using System.Net;
using MailBot.Dns.Lookup.Live;

namespace MailBot.Dns.Propagation;

/// <summary>A resolver that stands for many people's.</summary>
public sealed record PanelResolver(string Label, IPEndPoint Server)
{
    /// <summary>Public resolvers that many people use, of several operators and countries.</summary>
    public static IReadOnlyList<PanelResolver> Usual { get; } =
    [
        Of("Cloudflare", "1.1.1.1"),
        Of("Google", "8.8.8.8"),
        Of("Quad9", "9.9.9.9"),
        Of("OpenDNS", "208.67.222.222"),
        Of("AdGuard", "94.140.14.14"),
        Of("DNS4EU", "86.54.11.1"),
        Of("FDN", "80.67.169.12"),
    ];

    private static PanelResolver Of(string label, string address) => new(label, new IPEndPoint(IPAddress.Parse(address), Resolvers.UsualPort));
}
