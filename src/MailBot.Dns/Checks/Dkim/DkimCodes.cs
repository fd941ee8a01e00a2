using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

internal static class DkimCodes
{
    public static readonly FindingCode None = Of("none", Severity.Error);
    public static readonly FindingCode SelectorUnknown = Of("selector-unknown", Severity.Info);
    public static readonly FindingCode ProviderUnsigned = Of("provider-unsigned", Severity.Warning);
    public static readonly FindingCode DoubledSuffix = Of("doubled-suffix", Severity.Error);
    public static readonly FindingCode CnameWrong = Of("cname-wrong", Severity.Error);
    public static readonly FindingCode CnameMissing = Of("cname-missing", Severity.Error);
    public static readonly FindingCode CnameSwapped = Of("cname-swapped", Severity.Error);
    public static readonly FindingCode CnameDangling = Of("cname-dangling", Severity.Error);
    public static readonly FindingCode RotationPending = Of("rotation-pending", Severity.Info);
    public static readonly FindingCode NotAlias = Of("not-alias", Severity.Warning);
    public static readonly FindingCode SameKey = Of("same-key", Severity.Info);
    public static readonly FindingCode Multiple = Of("multiple", Severity.Warning);
    public static readonly FindingCode PrivateKey = Of("private-key", Severity.Critical);
    public static readonly FindingCode OtherRecord = Of("other-record", Severity.Warning);
    public static readonly FindingCode LiteralQuotes = Of("literal-quotes", Severity.Error);
    public static readonly FindingCode EscapedSemicolon = Of("escaped-semicolon", Severity.Error);
    public static readonly FindingCode Syntax = Of("syntax", Severity.Error);
    public static readonly FindingCode DuplicateTag = Of("duplicate-tag", Severity.Error);
    public static readonly FindingCode VersionBad = Of("version-bad", Severity.Error);
    public static readonly FindingCode VersionNotFirst = Of("version-not-first", Severity.Error);
    public static readonly FindingCode NoVersion = Of("no-version", Severity.Info);
    public static readonly FindingCode KeyTypeUnknown = Of("key-type-unknown", Severity.Error);
    public static readonly FindingCode PMissing = Of("p-missing", Severity.Error);
    public static readonly FindingCode PBase64 = Of("p-base64", Severity.Error);
    public static readonly FindingCode PDer = Of("p-der", Severity.Error);
    public static readonly FindingCode PPem = Of("p-pem", Severity.Error);
    public static readonly FindingCode Pkcs1 = Of("pkcs1", Severity.Info);
    public static readonly FindingCode Revoked = Of("revoked", Severity.Warning);
    public static readonly FindingCode KeyTooShort = Of("key-too-short", Severity.Error);
    public static readonly FindingCode Key1024 = Of("key-1024", Severity.Warning);
    public static readonly FindingCode Ed25519Length = Of("ed25519-length", Severity.Error);
    public static readonly FindingCode Ed25519Only = Of("ed25519-only", Severity.Warning);
    public static readonly FindingCode HSha1 = Of("h-sha1", Severity.Info);
    public static readonly FindingCode HSha1Only = Of("h-sha1-only", Severity.Error);
    public static readonly FindingCode ServiceNotEmail = Of("service-not-email", Severity.Error);
    public static readonly FindingCode Testing = Of("testing", Severity.Warning);
    public static readonly FindingCode UnknownFlag = Of("unknown-flag", Severity.Info);
    public static readonly FindingCode GObsolete = Of("g-obsolete", Severity.Info);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        None, SelectorUnknown, ProviderUnsigned, DoubledSuffix, CnameWrong, CnameMissing, CnameSwapped, CnameDangling, RotationPending,
        NotAlias, SameKey, Multiple, PrivateKey, OtherRecord, LiteralQuotes, EscapedSemicolon, Syntax, DuplicateTag, VersionBad,
        VersionNotFirst, NoVersion, KeyTypeUnknown, PMissing, PBase64, PDer, PPem, Pkcs1, Revoked, KeyTooShort, Key1024, Ed25519Length,
        Ed25519Only, HSha1, HSha1Only, ServiceNotEmail, Testing, UnknownFlag, GObsolete,
    ];

    private static FindingCode Of(string name, Severity severity) => new("dkim." + name, severity, MailArea.Dkim);
}
