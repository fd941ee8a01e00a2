using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Provider;

/// <summary>The providers that are known by the names their customers publish. Order counts where two would fit: the narrower name first.</summary>
internal static class MailProviders
{
    public const string Microsoft365Id = "microsoft365";

    public static MailProvider Microsoft365 { get; } =
        new(Microsoft365Id, "Microsoft 365", "https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records")
        {
            // The first form is for domains added before July 2026, the second for those added since and for inbound DANE (MC1048624).
            Mx = ["mail.protection.outlook.com", "mx.microsoft", "mail.eo.outlook.com"],
            Spf = ["spf.protection.outlook.com"],
            Autodiscover = ["autodiscover.outlook.com", "autodiscover-s.outlook.com", "autodiscover.hotmail.com"],
            LongestMxTtl = 21_600,
        };

    public static MailProvider Microsoft365Us { get; } =
        new("microsoft365-us", "Microsoft 365 Government", "https://learn.microsoft.com/microsoft-365/enterprise/dns-records-for-office-365-gcc-high")
        {
            Mx = ["mail.protection.office365.us"],
            Spf = ["spf.protection.office365.us"],
            Autodiscover = ["office365.us"],
            LongestMxTtl = 21_600,
        };

    public static MailProvider Microsoft365China { get; } =
        new("microsoft365-cn", "Microsoft 365 (21Vianet)", "https://learn.microsoft.com/microsoft-365/admin/services-in-china/create-dns-records-when-you-manage-your-dns-records")
        {
            Mx = ["mail.protection.partner.outlook.cn"],
            Spf = ["spf.protection.partner.outlook.cn"],
            Autodiscover = ["partner.outlook.cn"],
            LongestMxTtl = 21_600,
        };

    public static MailProvider Google { get; } =
        new("google", "Google Workspace", "https://support.google.com/a/answer/174125")
        {
            Mx = ["smtp.google.com", "aspmx.l.google.com", "aspmx2.googlemail.com", "aspmx3.googlemail.com", "aspmx4.googlemail.com", "aspmx5.googlemail.com"],
            Spf = ["_spf.google.com"],
        };

    public static IReadOnlyList<MailProvider> All { get; } =
    [
        Microsoft365, Microsoft365Us, Microsoft365China, Google, .. FrenchProviders.All, .. OtherProviders.All, .. GatewayProviders.All,
    ];

    public static MailProvider? Receiving(DnsName host) => All.FirstOrDefault(p => p.Receives(host));

    public static MailProvider? SendingUnder(DnsName included) => All.FirstOrDefault(p => p.SendsUnder(included));

    public static MailProvider? Configuring(DnsName host) => All.FirstOrDefault(p => p.Configures(host));

    /// <summary>One of Microsoft's clouds: they are told apart by their names only.</summary>
    public static bool IsMicrosoft(MailProvider? provider) => provider == Microsoft365 || provider == Microsoft365Us || provider == Microsoft365China;
}
