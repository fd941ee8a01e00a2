using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Hosts;

internal static class HostsCodes
{
    public static readonly FindingCode NoPtr = new("host.no-ptr", Severity.Warning, MailArea.Server);
    public static readonly FindingCode PtrMismatch = new("host.ptr-mismatch", Severity.Warning, MailArea.Server);
    public static readonly FindingCode PtrGeneric = new("host.ptr-generic", Severity.Warning, MailArea.Server);
    public static readonly FindingCode PtrSeveral = new("host.ptr-several", Severity.Info, MailArea.Server);

    public static readonly FindingCode Listed = new("dnsbl.listed", Severity.Error, MailArea.Server);
    public static readonly FindingCode DomainListed = new("dnsbl.domain-listed", Severity.Error, MailArea.Server);
    public static readonly FindingCode NotTestable = new("dnsbl.not-testable", Severity.Info, MailArea.Server);

    public static readonly FindingCode SmtpNotTested = new("smtp.not-tested", Severity.Info, MailArea.Server);
    public static readonly FindingCode SmtpRefused = new("smtp.refused", Severity.Warning, MailArea.Server);
    public static readonly FindingCode SmtpSlow = new("smtp.slow", Severity.Info, MailArea.Server);
    public static readonly FindingCode SmtpBanner = new("smtp.banner", Severity.Info, MailArea.Server);
    public static readonly FindingCode NoStartTls = new("smtp.no-starttls", Severity.Warning, MailArea.Server);
    public static readonly FindingCode TlsFails = new("smtp.tls-fails", Severity.Warning, MailArea.Server);
    public static readonly FindingCode OldTls = new("smtp.old-tls", Severity.Warning, MailArea.Server);
    public static readonly FindingCode CertificateName = new("smtp.cert-name", Severity.Warning, MailArea.Server);
    public static readonly FindingCode CertificateUntrusted = new("smtp.cert-untrusted", Severity.Warning, MailArea.Server);
    public static readonly FindingCode CertificateExpired = new("smtp.cert-expired", Severity.Warning, MailArea.Server);
    public static readonly FindingCode CertificateExpiring = new("smtp.cert-expiring", Severity.Warning, MailArea.Server);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        NoPtr, PtrMismatch, PtrGeneric, PtrSeveral, Listed, DomainListed, NotTestable, SmtpNotTested, SmtpRefused, SmtpSlow, SmtpBanner,
        NoStartTls, TlsFails, OldTls, CertificateName, CertificateUntrusted, CertificateExpired, CertificateExpiring,
    ];
}
