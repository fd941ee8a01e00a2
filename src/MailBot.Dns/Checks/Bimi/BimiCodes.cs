using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Bimi;

internal static class BimiCodes
{
    public static readonly FindingCode Version = new("bimi.version", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Multiple = new("bimi.multiple", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Declined = new("bimi.declined", Severity.Info, MailArea.Other);
    public static readonly FindingCode LogoMissing = new("bimi.logo-missing", Severity.Warning, MailArea.Other);
    public static readonly FindingCode NotHttps = new("bimi.not-https", Severity.Warning, MailArea.Other);
    public static readonly FindingCode NotSvg = new("bimi.not-svg", Severity.Warning, MailArea.Other);
    public static readonly FindingCode NoCertificate = new("bimi.no-certificate", Severity.Info, MailArea.Other);
    public static readonly FindingCode LogoUnreachable = new("bimi.logo-unreachable", Severity.Warning, MailArea.Other);
    public static readonly FindingCode LogoTooLarge = new("bimi.logo-too-large", Severity.Warning, MailArea.Other);
    public static readonly FindingCode LogoUnreadable = new("bimi.logo-unreadable", Severity.Warning, MailArea.Other);
    public static readonly FindingCode LogoType = new("bimi.logo-type", Severity.Warning, MailArea.Other);
    public static readonly FindingCode NotSquare = new("bimi.logo-not-square", Severity.Warning, MailArea.Other);
    public static readonly FindingCode LogoProfile = new("bimi.logo-profile", Severity.Warning, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        Version, Multiple, Declined, LogoMissing, NotHttps, NotSvg, NoCertificate,
        LogoUnreachable, LogoTooLarge, LogoUnreadable, LogoType, NotSquare, LogoProfile,
    ];
}
