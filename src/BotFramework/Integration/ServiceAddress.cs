using System.Net;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>A service address, read. Nearly every activity names the same one as the one before: that one is kept.</summary>
/// <param name="Address">Null where it is no address of the web.</param>
/// <param name="IsLoopback">It is on this very machine.</param>
internal sealed record ServiceAddress(string Written, Uri Address, bool IsLoopback)
{
    private static volatile ServiceAddress last = Read("http://localhost/");

    public static ServiceAddress Of(string written)
    {
        var known = last;
        return string.Equals(known.Written, written, StringComparison.Ordinal) ? known : last = Read(written);
    }

    private static ServiceAddress Read(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? new ServiceAddress(written, address, IsThisMachine(address.Host))
            : new ServiceAddress(written, null, IsLoopback: false);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
