namespace MailBot.Dns.Checks.Provider;

/// <summary>Mailbox hosts and forwarders elsewhere.</summary>
internal static class OtherProviders
{
    public static IReadOnlyList<MailProvider> All { get; } =
    [
        new("zoho", "Zoho Mail", "https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html")
        {
            Mx = ["zoho.com", "zoho.eu", "zoho.in", "zoho.com.au", "zoho.jp", "zohocloud.ca", "zohomail.com"],
            Spf = ["zoho.com", "zoho.eu", "zoho.in", "zoho.com.au", "zoho.jp", "zohocloud.ca", "zohomail.com", "zohomail.eu", "one.zoho.com", "one.zoho.eu"],
            Autodiscover = ["zoho.com", "zoho.eu"],
        },
        new("proton", "Proton Mail", "https://proton.me/support/custom-domain")
        {
            Mx = ["protonmail.ch", "proton.ch"],
            Spf = ["_spf.protonmail.ch"],
        },
        new("fastmail", "Fastmail", "https://www.fastmail.help/hc/en-us/articles/360060591153")
        {
            Mx = ["messagingengine.com"],
            Spf = ["spf.messagingengine.com"],
        },
        new("icloud", "iCloud Mail", "https://support.apple.com/en-us/102374") { Mx = ["mail.icloud.com"], Spf = ["icloud.com"] },
        new("yandex", "Yandex 360", "https://yandex.com/support/yandex-360/business/admin/en/domains/dns") { Mx = ["mx.yandex.net", "mx.yandex.ru"], Spf = ["_spf.yandex.net", "_spf.yandex.ru"] },
        new("mailbox-org", "mailbox.org", "https://kb.mailbox.org/en/private/custom-domains/") { Mx = ["mailbox.org"], Spf = ["mailbox.org"] },
        new("migadu", "Migadu", "https://www.migadu.com/guides/dns/") { Mx = ["migadu.com"], Spf = ["spf.migadu.com"] },
        new("amazon-ses", "Amazon SES", "https://docs.aws.amazon.com/ses/latest/dg/receiving-email-mx-record.html")
        {
            Mx =
            [
                "inbound-smtp.us-east-1.amazonaws.com", "inbound-smtp.us-west-2.amazonaws.com", "inbound-smtp.eu-west-1.amazonaws.com",
                "inbound-smtp.eu-west-3.amazonaws.com", "inbound-smtp.eu-central-1.amazonaws.com",
            ],
            Spf = ["amazonses.com"],
        },
        new("rackspace", "Rackspace", "https://docs.rackspace.com/docs/set-up-dns-records-for-cloud-office-email") { Mx = ["emailsrvr.com"], Spf = ["emailsrvr.com"], Autodiscover = ["emailsrvr.com"] },
        new("godaddy", "GoDaddy", "https://www.godaddy.com/help/add-an-mx-record-19234") { Mx = ["secureserver.net"], Spf = ["secureserver.net"], Autodiscover = ["secureserver.net"] },
        new("hostinger", "Hostinger", "https://support.hostinger.com/en/articles/1575756") { Mx = ["mx1.hostinger.com", "mx2.hostinger.com"], Spf = ["_spf.mail.hostinger.com"] },
        new("cloudflare-routing", "Cloudflare Email Routing", "https://developers.cloudflare.com/email-routing/") { Mx = ["mx.cloudflare.net"], Spf = ["_spf.mx.cloudflare.net"] },
    ];
}
