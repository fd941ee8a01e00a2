namespace MailBot.Dns.Checks.Provider;

/// <summary>Hosts that French companies buy their domains and mailboxes from.</summary>
internal static class FrenchProviders
{
    public static IReadOnlyList<MailProvider> All { get; } =
    [
        new("ovh", "OVHcloud", "https://help.ovhcloud.com/csm/fr-dns-zone-mx")
        {
            // Not all of ovh.net: rented servers of anybody have names there.
            Mx = ["mail.ovh.net", "mx1.ovh.net", "mx2.ovh.net", "mx3.ovh.net", "mx4.ovh.net", "mxb.ovh.net", "redirect.ovh.net"],
            Spf = ["mx.ovh.com"],
            Autodiscover = ["mailconfig.ovh.net", "mail.ovh.net"],
        },
        new("gandi", "Gandi", "https://docs.gandi.net/fr/noms_domaine/operations_courantes/dns_standard_email.html")
        {
            Mx = ["mail.gandi.net"],
            Spf = ["_mailcust.gandi.net"],
            Autodiscover = ["mail.gandi.net"],
        },
        new("infomaniak", "Infomaniak", "https://www.infomaniak.com/fr/support/faq/1888")
        {
            Mx = ["mta-gw.infomaniak.ch", "mx.infomaniak.ch", "mta.infomaniak.ch"],
            Spf = ["spf.infomaniak.ch"],
            Autodiscover = ["infomaniak.com", "infomaniak.ch"],
        },
        new("ionos", "IONOS", "https://www.ionos.fr/assistance/domaines/configurer-les-enregistrements-mx")
        {
            Mx = ["ionos.fr", "ionos.com", "ionos.de", "ionos.co.uk", "ionos.es", "ionos.it", "1and1.fr", "1and1.com", "1and1.co.uk", "1and1.es", "kundenserver.de", "schlund.de"],
            Spf = ["_spf-eu.ionos.com", "_spf-us.ionos.com", "_spf.kundenserver.de", "_spf.perfora.net"],
            Autodiscover = ["adsredir.ionos.info", "adsredir.1and1.info"],
        },
        new("orange", "Orange", "https://assistance.orange.fr/")
        {
            // Not all of orange.fr and wanadoo.fr: subscribers' own lines have names there.
            Mx = ["smtp-in.orange.fr", "smtp-in.wanadoo.fr"],
        },
        new("free", "Free", "https://assistance.free.fr/") { Mx = ["mx1.free.fr", "mx2.free.fr"] },
        new("scaleway", "Scaleway", "https://www.scaleway.com/en/docs/webhosting/")
        {
            Mx = ["mx.online.net", "mx-cache.online.net"],
            Spf = ["_spf.online.net"],
        },
        new("mailo", "Mailo", "https://www.mailo.com/") { Mx = ["mailo.com"], Spf = ["_spf.mailo.com"] },
    ];
}
