using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

internal static class DmarcCodes
{
    public static readonly FindingCode None = Of("none", Severity.Error);
    public static readonly FindingCode Multiple = Of("multiple", Severity.Critical);
    public static readonly FindingCode OtherRecord = Of("other-record", Severity.Warning);
    public static readonly FindingCode VersionCase = Of("version-case", Severity.Error);
    public static readonly FindingCode VersionUnknown = Of("version-unknown", Severity.Error);
    public static readonly FindingCode VersionNotFirst = Of("version-not-first", Severity.Error);
    public static readonly FindingCode LeadingSpace = Of("leading-space", Severity.Error);
    public static readonly FindingCode LiteralQuotes = Of("literal-quotes", Severity.Error);
    public static readonly FindingCode EscapedSemicolon = Of("escaped-semicolon", Severity.Error);
    public static readonly FindingCode MissingSemicolon = Of("missing-semicolon", Severity.Error);
    public static readonly FindingCode NonAscii = Of("non-ascii", Severity.Error);
    public static readonly FindingCode PMissing = Of("p-missing", Severity.Error);
    public static readonly FindingCode PInvalid = Of("p-invalid", Severity.Error);
    public static readonly FindingCode SpInvalid = Of("sp-invalid", Severity.Error);
    public static readonly FindingCode NpInvalid = Of("np-invalid", Severity.Error);
    public static readonly FindingCode ExtUnauthorised = Of("ext-unauthorised", Severity.Error);
    public static readonly FindingCode RuaDomainGone = Of("rua-domain-gone", Severity.Critical);
    public static readonly FindingCode RuaNoMx = Of("rua-no-mx", Severity.Warning);
    public static readonly FindingCode RuaMany = Of("rua-many", Severity.Info);
    public static readonly FindingCode RuaInvalid = Of("rua-invalid", Severity.Warning);
    public static readonly FindingCode RuaNoScheme = Of("rua-no-scheme", Severity.Warning);
    public static readonly FindingCode RuaSchemeUnsupported = Of("rua-scheme-unsupported", Severity.Warning);
    public static readonly FindingCode RuaSizeObsolete = Of("rua-size-obsolete", Severity.Info);
    public static readonly FindingCode NoRua = Of("no-rua", Severity.Warning);
    public static readonly FindingCode PNone = Of("p-none", Severity.Warning);
    public static readonly FindingCode PQuarantine = Of("p-quarantine", Severity.Info);
    public static readonly FindingCode SpWeaker = Of("sp-weaker", Severity.Warning);
    public static readonly FindingCode TestMode = Of("test-mode", Severity.Warning);
    public static readonly FindingCode PsdYOnOrg = Of("psd-y-on-org", Severity.Warning);
    public static readonly FindingCode PctRemoved = Of("pct-removed", Severity.Warning);
    public static readonly FindingCode PctInvalid = Of("pct-invalid", Severity.Warning);
    public static readonly FindingCode RfRemoved = Of("rf-removed", Severity.Info);
    public static readonly FindingCode RiRemoved = Of("ri-removed", Severity.Info);
    public static readonly FindingCode PNotSecond = Of("p-not-second", Severity.Info);
    public static readonly FindingCode VersionTagCase = Of("version-tag-case", Severity.Info);
    public static readonly FindingCode DuplicateTag = Of("duplicate-tag", Severity.Warning);
    public static readonly FindingCode EmptyTag = Of("empty-tag", Severity.Warning);
    public static readonly FindingCode Syntax = Of("syntax", Severity.Warning);
    public static readonly FindingCode UnknownTag = Of("unknown-tag", Severity.Info);
    public static readonly FindingCode AdkimInvalid = Of("adkim-invalid", Severity.Warning);
    public static readonly FindingCode AspfInvalid = Of("aspf-invalid", Severity.Warning);
    public static readonly FindingCode FoInvalid = Of("fo-invalid", Severity.Warning);
    public static readonly FindingCode Fo01 = Of("fo-0-1", Severity.Info);
    public static readonly FindingCode FoWithoutRuf = Of("fo-without-ruf", Severity.Info);
    public static readonly FindingCode PsdInvalid = Of("psd-invalid", Severity.Warning);
    public static readonly FindingCode TInvalid = Of("t-invalid", Severity.Warning);
    public static readonly FindingCode OrgDiffers = Of("org-differs", Severity.Info);
    public static readonly FindingCode AlignmentDiffers = Of("alignment-differs", Severity.Info);
    public static readonly FindingCode OldNone = Of("old-none", Severity.Info);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        None, Multiple, OtherRecord, VersionCase, VersionUnknown, VersionNotFirst, LeadingSpace, LiteralQuotes, EscapedSemicolon,
        MissingSemicolon, NonAscii, PMissing, PInvalid, SpInvalid, NpInvalid, ExtUnauthorised, RuaDomainGone, RuaNoMx, RuaMany,
        RuaInvalid, RuaNoScheme, RuaSchemeUnsupported, RuaSizeObsolete, NoRua, PNone, PQuarantine, SpWeaker, TestMode, PsdYOnOrg,
        PctRemoved, PctInvalid, RfRemoved, RiRemoved, PNotSecond, VersionTagCase, DuplicateTag, EmptyTag, Syntax, UnknownTag,
        AdkimInvalid, AspfInvalid, FoInvalid, Fo01, FoWithoutRuf, PsdInvalid, TInvalid, OrgDiffers, AlignmentDiffers, OldNone,
    ];

    private static FindingCode Of(string name, Severity severity) => new("dmarc." + name, severity, MailArea.Dmarc);
}
