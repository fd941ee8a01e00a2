namespace MailBot.Microsoft365.Transport;

/// <summary>Where a bearer for Exchange may be sent when the service points elsewhere. Anything else would hand the tenant to a stranger.</summary>
/// <remarks>Regional hosts as seen by clients of the Exchange module; a redirect may name port 446, which stands for 443.</remarks>
internal sealed class TrustedHosts(Uri home)
{
    private static readonly string[] Suffixes = [".outlook.com", ".office365.com", ".outlook.office.com"];

    /// <summary>The address to follow, or null for one that isn't trusted.</summary>
    public Uri? Redirected(Uri from, Uri? location)
    {
        if (location is null || !Uri.TryCreate(from, location, out var target)) return null;
        if (target.Port == 446) target = new UriBuilder(target) { Port = 443 }.Uri;
        return IsTrusted(target) ? target : null;
    }

    /// <summary>A next page is where this page came from, or it isn't read.</summary>
    public static bool SameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private bool IsTrusted(Uri target)
    {
        if (home.IsLoopback) return target.IsLoopback;
        if (target.Scheme != Uri.UriSchemeHttps || target.UserInfo.Length > 0) return false;
        return SameOrigin(target, home)
            || (target.Port == 443 && Suffixes.Any(s => target.Host.EndsWith(s, StringComparison.OrdinalIgnoreCase)));
    }
}
