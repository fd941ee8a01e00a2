using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>Which selectors senders use, by their public documentation. Amazon's and Infomaniak's are different for each customer and can't be known.</summary>
internal static class DkimProviders
{
    private static readonly Dictionary<string, string[]> ByProvider = new(StringComparer.Ordinal)
    {
        ["microsoft365"] = ["selector1", "selector2"],
        ["microsoft365-us"] = ["selector1", "selector2"],
        ["microsoft365-cn"] = ["selector1", "selector2"],
        ["google"] = ["google"],
        ["ovh"] = ["ovhmo-selector-1", "ovhmo-selector-2"],
        ["gandi"] = ["gm1", "gm2", "gm3"],
        ["ionos"] = ["s1-ionos", "s2-ionos"],
        ["zoho"] = ["zmail", "zoho"],
        ["proton"] = ["protonmail", "protonmail2", "protonmail3"],
        ["fastmail"] = ["fm1", "fm2", "fm3"],
        ["icloud"] = ["sig1"],
        ["mailbox-org"] = ["mbo0001", "mbo0002"],
        ["migadu"] = ["key1", "key2", "key3"],
        ["hostinger"] = ["hostingermail-a", "hostingermail-b", "hostingermail-c"],
    };

    private static readonly (string Included, string[] Selectors)[] BySpf =
    [
        ("servers.mcsv.net", ["k2", "k3"]),
        ("spf.mandrillapp.com", ["mandrill", "mte1"]),
        ("sendgrid.net", ["s1", "s2"]),
        ("spf.mailjet.com", ["mailjet"]),
        ("spf.brevo.com", ["brevo1", "brevo2", "mail"]),
        ("spf.sendinblue.com", ["mail", "brevo1", "brevo2"]),
        ("mail.zendesk.com", ["zendesk1", "zendesk2"]),
    ];

    /// <summary>Tried where nothing tells who signs.</summary>
    public static IReadOnlyList<string> General { get; } =
    [
        "default", "dkim", "mail", "selector1", "selector2", "google", "k1", "k2", "s1", "s2", "smtp", "key1", "x", "mailjet", "mandrill",
        "brevo1", "sib", "zmail", "protonmail", "fm1", "gm1", "ovhmo-selector-1", "s1-ionos", "hse1",
    ];

    /// <summary>Of the provider where the mailboxes are; empty where they can't be known.</summary>
    public static IReadOnlyList<string> OfMailboxes(ProviderGuess guess) => guess.Mailboxes is { } provider ? Of(provider) : [];

    /// <summary>Of everybody whom the SPF record lets send.</summary>
    public static IReadOnlyList<string> OfSenders(ProviderGuess guess, IEnumerable<DnsName> included) =>
    [
        .. guess.Sending.SelectMany(Of),
        .. included.SelectMany(i => BySpf.Where(s => i.IsAtOrBelow(DnsName.Of(s.Included))).SelectMany(s => s.Selectors)),
    ];

    private static string[] Of(MailProvider provider) => ByProvider.GetValueOrDefault(provider.Id) ?? [];
}
