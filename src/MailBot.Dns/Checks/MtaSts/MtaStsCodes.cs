using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.MtaSts;

internal static class MtaStsCodes
{
    public static readonly FindingCode Version = new("sts.version", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Multiple = new("sts.multiple", Severity.Warning, MailArea.Other);
    public static readonly FindingCode IdMissing = new("sts.id-missing", Severity.Warning, MailArea.Other);
    public static readonly FindingCode IdInvalid = new("sts.id-invalid", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Syntax = new("sts.syntax", Severity.Warning, MailArea.Other);
    public static readonly FindingCode NoHost = new("sts.no-host", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Unreachable = new("sts.unreachable", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Certificate = new("sts.certificate", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Redirected = new("sts.redirected", Severity.Warning, MailArea.Other);
    public static readonly FindingCode SpecialAddress = new("sts.special-address", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Status = new("sts.status", Severity.Warning, MailArea.Other);
    public static readonly FindingCode TooLong = new("sts.too-long", Severity.Warning, MailArea.Other);
    public static readonly FindingCode ContentType = new("sts.content-type", Severity.Warning, MailArea.Other);
    public static readonly FindingCode NotAPolicy = new("sts.not-a-policy", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Bom = new("sts.bom", Severity.Warning, MailArea.Other);
    public static readonly FindingCode LineEnds = new("sts.line-ends", Severity.Warning, MailArea.Other);
    public static readonly FindingCode DuplicateKey = new("sts.duplicate-key", Severity.Warning, MailArea.Other);
    public static readonly FindingCode ModeInvalid = new("sts.mode-invalid", Severity.Warning, MailArea.Other);
    public static readonly FindingCode ModeMissing = new("sts.mode-missing", Severity.Warning, MailArea.Other);
    public static readonly FindingCode ModeTesting = new("sts.mode-testing", Severity.Info, MailArea.Other);
    public static readonly FindingCode ModeNone = new("sts.mode-none", Severity.Info, MailArea.Other);
    public static readonly FindingCode MaxAgeInvalid = new("sts.max-age-invalid", Severity.Warning, MailArea.Other);
    public static readonly FindingCode MaxAgeMissing = new("sts.max-age-missing", Severity.Warning, MailArea.Other);
    public static readonly FindingCode MaxAgeShort = new("sts.max-age-short", Severity.Warning, MailArea.Other);
    public static readonly FindingCode MxMissing = new("sts.mx-missing", Severity.Warning, MailArea.Other);
    public static readonly FindingCode MxInvalid = new("sts.mx-invalid", Severity.Warning, MailArea.Other);
    public static readonly FindingCode MxNotCovered = new("sts.mx-not-covered", Severity.Critical, MailArea.Mx);
    public static readonly FindingCode MxWillNotBeCovered = new("sts.mx-will-not-be-covered", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode CertificateForbidden = new("sts.certificate-forbidden", Severity.Warning, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        Version, Multiple, IdMissing, IdInvalid, Syntax, NoHost, Unreachable, Certificate, Redirected, SpecialAddress, Status, TooLong,
        ContentType, NotAPolicy, Bom, LineEnds, DuplicateKey, ModeInvalid, ModeMissing, ModeTesting, ModeNone, MaxAgeInvalid,
        MaxAgeMissing, MaxAgeShort, MxMissing, MxInvalid, MxNotCovered, MxWillNotBeCovered, CertificateForbidden,
    ];
}
