namespace MailBot.Dns.Checks.Provider;

/// <summary>Filters that stand before somebody else's mailboxes.</summary>
internal static class GatewayProviders
{
    public static IReadOnlyList<MailProvider> All { get; } =
    [
        Gateway("proofpoint", "Proofpoint", "https://help.proofpoint.com/", ["pphosted.com", "ppe-hosted.com"], ["pphosted.com", "ppe-hosted.com"]),
        Gateway("mimecast", "Mimecast", "https://mimecastsupport.zendesk.com/", ["mimecast.com", "mimecast.co.za", "mimecast-offshore.com"], ["_netblocks.mimecast.com"]),
        Gateway("barracuda", "Barracuda", "https://campus.barracuda.com/product/emailgatewaydefense/", ["barracudanetworks.com"], ["barracudanetworks.com"]),
        Gateway("hornetsecurity", "Hornetsecurity", "https://support.hornetsecurity.com/", ["hornetsecurity.com", "antispameurope.com"], ["spf.hornetsecurity.com", "antispameurope.com"]),
        Gateway("sophos", "Sophos Email", "https://docs.sophos.com/central/customer/help/en-us/", ["hydra.sophos.com", "reflexion.net"], ["_spf.prod.hydra.sophos.com"]),
        Gateway("vade", "Vade", "https://www.vadesecure.com/", ["vadesecure.com", "vadecloud.com"], ["vadesecure.com", "vadecloud.com"]),
        Gateway("mailinblack", "Mailinblack", "https://www.mailinblack.com/", ["mailinblack.com"], ["mailinblack.com"]),
        Gateway("altospam", "Altospam", "https://www.altospam.com/", ["altospam.com", "oktey.com"], ["altospam.com", "oktey.com"]),
        Gateway("cisco", "Cisco Secure Email", "https://www.cisco.com/c/en/us/support/security/cloud-email-security/", ["iphmx.com"], ["iphmx.com"]),
        Gateway("trendmicro", "Trend Micro", "https://docs.trendmicro.com/en-us/documentation/trend-micro-email-security/", ["tmes.trendmicro.com", "tmes.trendmicro.eu", "tmems.trendmicro.com"], ["spf.tmes.trendmicro.com"]),
        Gateway("symantec", "Symantec Email Security.cloud", "https://techdocs.broadcom.com/", ["messagelabs.com"], ["spf.messagelabs.com"]),
        Gateway("forcepoint", "Forcepoint", "https://help.forcepoint.com/", ["mailcontrol.com"], ["mailcontrol.com"]),
        Gateway("trellix", "Trellix", "https://docs.trellix.com/", ["fireeyecloud.com", "fireeyegov.com"], []),
        Gateway("cloudflare-security", "Cloudflare Email Security", "https://developers.cloudflare.com/cloudflare-one/email-security/", ["mxrecord.io", "mxrecord.mx"], []),
        Gateway("spamexperts", "N-able Mail Assure", "https://documentation.n-able.com/mail-assure/", ["antispamcloud.com"], ["spf.antispamcloud.com"]),
        Gateway("spamtitan", "SpamTitan", "https://docs.titanhq.com/", ["spamtitan.com"], ["spamtitan.com"]),
    ];

    private static MailProvider Gateway(string id, string name, string source, string[] mx, string[] spf) =>
        new(id, name, source) { Mx = mx, Spf = spf, IsGateway = true };
}
