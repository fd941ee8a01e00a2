using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf;

internal static class SpfCodes
{
    public static readonly FindingCode None = Of("none", Severity.Error);
    public static readonly FindingCode Multiple = Of("multiple", Severity.Critical);
    public static readonly FindingCode LookAlike = Of("lookalike", Severity.Error);
    public static readonly FindingCode Type99 = Of("type99", Severity.Info);
    public static readonly FindingCode Syntax = Of("syntax", Severity.Critical);
    public static readonly FindingCode BareIp = Of("bare-ip", Severity.Critical);
    public static readonly FindingCode DuplicateModifier = Of("duplicate-modifier", Severity.Critical);
    public static readonly FindingCode SplitNoSpace = Of("split-no-space", Severity.Critical);
    public static readonly FindingCode Long = Of("long", Severity.Warning);
    public static readonly FindingCode AnswerSize = Of("answer-size", Severity.Info);
    public static readonly FindingCode TooManyLookups = Of("too-many-lookups", Severity.Critical);
    public static readonly FindingCode LookupsNearLimit = Of("lookups-near-limit", Severity.Warning);
    public static readonly FindingCode TooManyVoids = Of("too-many-voids", Severity.Critical);
    public static readonly FindingCode Void = Of("void", Severity.Warning);
    public static readonly FindingCode IncludeNone = Of("include-none", Severity.Critical);
    public static readonly FindingCode IncludeBroken = Of("include-broken", Severity.Critical);
    public static readonly FindingCode IncludeRepeated = Of("include-repeated", Severity.Info);
    public static readonly FindingCode Loop = Of("loop", Severity.Critical);
    public static readonly FindingCode MxOver10 = Of("mx-over-10", Severity.Critical);
    public static readonly FindingCode BadName = Of("bad-name", Severity.Critical);
    public static readonly FindingCode Takeover = Of("takeover", Severity.Critical);
    public static readonly FindingCode PlusAll = Of("plus-all", Severity.Critical);
    public static readonly FindingCode NeutralAll = Of("neutral-all", Severity.Warning);
    public static readonly FindingCode NoAll = Of("no-all", Severity.Warning);
    public static readonly FindingCode AfterAll = Of("after-all", Severity.Warning);
    public static readonly FindingCode RedirectIgnored = Of("redirect-ignored", Severity.Warning);
    public static readonly FindingCode Ptr = Of("ptr", Severity.Warning);
    public static readonly FindingCode DuplicateTerm = Of("duplicate-term", Severity.Warning);
    public static readonly FindingCode HostBits = Of("host-bits", Severity.Info);
    public static readonly FindingCode UnknownModifier = Of("unknown-modifier", Severity.Info);
    public static readonly FindingCode Macro = Of("macro", Severity.Info);
    public static readonly FindingCode WideRange = Of("wide-range", Severity.Warning);
    public static readonly FindingCode ManyAddresses = Of("many-addresses", Severity.Warning);
    public static readonly FindingCode SharedHost = Of("shared-host", Severity.Warning);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        None, Multiple, LookAlike, Type99, Syntax, BareIp, DuplicateModifier, SplitNoSpace, Long, AnswerSize,
        TooManyLookups, LookupsNearLimit, TooManyVoids, Void, IncludeNone, IncludeBroken, IncludeRepeated,
        Loop, MxOver10, BadName, Takeover, PlusAll, NeutralAll, NoAll, AfterAll, RedirectIgnored, Ptr,
        DuplicateTerm, HostBits, UnknownModifier, Macro, WideRange, ManyAddresses, SharedHost,
    ];

    private static FindingCode Of(string name, Severity severity) => new("spf." + name, severity, MailArea.Spf);
}
