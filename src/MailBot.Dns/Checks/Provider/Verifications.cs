using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Provider;

/// <summary>Who was once shown that the domain is the company's, by the texts that prove it. The tokens themselves are told to nobody.</summary>
internal static class Verifications
{
    private static readonly (string Start, string Vendor)[] Known =
    [
        ("MS=", "Microsoft 365"), ("google-site-verification=", "Google"), ("facebook-domain-verification=", "Meta"), ("apple-domain-verification=", "Apple"),
        ("adobe-idp-site-verification=", "Adobe"), ("atlassian-domain-verification=", "Atlassian"), ("docusign=", "DocuSign"),
        ("globalsign-domain-verification=", "GlobalSign"), ("zoho-verification=", "Zoho"), ("dropbox-domain-verification=", "Dropbox"),
        ("stripe-verification=", "Stripe"), ("hubspot-developer-verification=", "HubSpot"), ("brevo-code:", "Brevo"), ("sendinblue-code:", "Brevo"),
        ("mailjet-domain-validation", "Mailjet"), ("yandex-verification:", "Yandex"), ("protonmail-verification=", "Proton"),
        ("have-i-been-pwned-verification=", "Have I Been Pwned"), ("notion-domain-verification=", "Notion"), ("slack-domain-verification=", "Slack"),
        ("zoom_verify_", "Zoom"), ("cisco-ci-domain-verification=", "Cisco Webex"), ("webexdomainverification.", "Cisco Webex"),
        ("teamviewer-sso-verification=", "TeamViewer"), ("onetrust-domain-verification=", "OneTrust"), ("openai-domain-verification=", "OpenAI"),
        ("miro-verification=", "Miro"), ("canva-site-verification=", "Canva"), ("pinterest-site-verification=", "Pinterest"),
        ("mongodb-site-verification=", "MongoDB"), ("1password-site-verification=", "1Password"), ("keybase-site-verification=", "Keybase"),
        ("status-page-domain-verification=", "Statuspage"), ("figma-domain-verification=", "Figma"), ("linear-domain-verification=", "Linear"),
        ("shopify-verification-code=", "Shopify"), ("klaviyo-site-verification=", "Klaviyo"), ("amazonses:", "Amazon SES"),
    ];

    public static void Examine(Examination on)
    {
        if (on.Ask(on.Domain, RecordType.Txt) is not { IsFound: true } answer) return;
        string[] vendors = [.. answer.Of<TxtRecord>().Select(t => Vendor(t.Text)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        if (vendors.Length > 0) on.Report(ProviderCodes.Verifications, [answer], [], ("vendors", string.Join(", ", vendors)));
    }

    private static string? Vendor(string text) => Known.FirstOrDefault(k => text.StartsWith(k.Start, StringComparison.OrdinalIgnoreCase)).Vendor;
}
