namespace MailBot.Dns.Checks.MtaSts;

/// <summary>Names under which CAA records permit certificate authorities, as these publish them themselves (RFC 8659 4.2).</summary>
internal static class CertificateAuthorities
{
    private static readonly string[] DigiCertNames = ["digicert.com", "thawte.com", "geotrust.com", "rapidssl.com", "symantec.com"];
    private static readonly string[] SectigoNames = ["sectigo.com", "comodo.com", "comodoca.com", "usertrust.com", "trust-provider.com"];
    private static readonly string[] GandiNames = ["gandi.net", .. SectigoNames];

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Let's Encrypt"] = ["letsencrypt.org"],
        ["DigiCert Inc"] = DigiCertNames,
        ["DigiCert, Inc."] = DigiCertNames,
        ["Sectigo Limited"] = SectigoNames,
        ["ZeroSSL"] = SectigoNames,
        ["Gandi"] = GandiNames,
        ["Gandi SAS"] = GandiNames,
        ["GlobalSign nv-sa"] = ["globalsign.com"],
        ["Google Trust Services"] = ["pki.goog", "google.com"],
        ["Google Trust Services LLC"] = ["pki.goog", "google.com"],
        ["Amazon"] = ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com", "aws.amazon.com"],
        ["Microsoft Corporation"] = ["microsoft.com", "digicert.com"],
        ["GoDaddy.com, Inc."] = ["godaddy.com", "starfieldtech.com"],
        ["Starfield Technologies, Inc."] = ["starfieldtech.com", "godaddy.com"],
        ["Actalis S.p.A."] = ["actalis.it"],
        ["Buypass AS-983163327"] = ["buypass.com", "buypass.no"],
        ["SSL Corporation"] = ["ssl.com"],
        ["SwissSign AG"] = ["swisssign.com"],
    };

    /// <summary>Null for an authority that isn't known here: nothing can be said of it.</summary>
    public static IReadOnlyList<string>? Of(string issuer) => Known.GetValueOrDefault(issuer.Trim());
}
