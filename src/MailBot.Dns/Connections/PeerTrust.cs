using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace MailBot.Dns.Connections;

/// <summary>Whether a server's certificate is in order, and if not, what is wrong with it. Revocation is not asked for: it would connect to further strangers.</summary>
/// <param name="roots">Trusted instead of the machine's own; null for those.</param>
internal sealed class PeerTrust(TimeProvider clock, X509Certificate2Collection? roots = null)
{
    private const string Organisation = "2.5.4.10";

    public X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTime = clock.GetUtcNow().UtcDateTime,
            VerificationTimeIgnored = false,
        };
        if (roots is null) return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(roots);
        return policy;
    }

    /// <summary>The name counts before the rest: a server that shows somebody else's certificate doesn't know the host at all.</summary>
    public static PeerFault? Fault(string host, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)
    {
        if (shown is null || chain is null) return PeerFault.Untrusted;
        if (!NameFits(host, shown)) return PeerFault.Name;
        if (chain.ChainStatus.Any(s => s.Status.HasFlag(X509ChainStatusFlags.NotTimeValid))) return PeerFault.Expired;
        return (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None ? null : PeerFault.Untrusted;
    }

    /// <summary>The organisation that signed it, by its own words; "" where it tells none.</summary>
    public static string Issuer(X509Certificate? shown) => shown is X509Certificate2 whole
        ? whole.IssuerName.EnumerateRelativeDistinguishedNames().Where(n => !n.HasMultipleElements && n.GetSingleElementType().Value == Organisation).Select(n => n.GetSingleElementValue()).FirstOrDefault() ?? ""
        : "";

    /// <summary>By the names for servers alone; the common name of old doesn't count (RFC 6125 6.4.4 leaves it to those who must).</summary>
    public static bool NameFits(string host, X509Certificate shown) =>
        shown is X509Certificate2 whole && whole.MatchesHostname(host, allowWildcards: true, allowCommonName: false);
}
