using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Mx;

internal static class MxCodes
{
    public static readonly FindingCode None = new("mx.none", Severity.Critical, MailArea.Mx);
    public static readonly FindingCode NoneIntended = new("mx.none-intended", Severity.Info, MailArea.Mx);
    public static readonly FindingCode Implicit = new("mx.implicit", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode NullAdvised = new("mx.null-advised", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode Null = new("mx.null", Severity.Info, MailArea.Mx);
    public static readonly FindingCode NullMixed = new("mx.null-mixed", Severity.Error, MailArea.Mx);
    public static readonly FindingCode NullPreference = new("mx.null-preference", Severity.Info, MailArea.Mx);
    public static readonly FindingCode IpLiteral = new("mx.ip-literal", Severity.Error, MailArea.Mx);
    public static readonly FindingCode SingleLabel = new("mx.single-label", Severity.Error, MailArea.Mx);
    public static readonly FindingCode DoubledSuffix = new("mx.doubled-suffix", Severity.Error, MailArea.Mx);
    public static readonly FindingCode DuplicateHost = new("mx.duplicate-host", Severity.Info, MailArea.Mx);
    public static readonly FindingCode LongTtl = new("mx.ttl-long", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode Alias = new("mx.cname", Severity.Warning, MailArea.Server);
    public static readonly FindingCode NoAddress = new("mx.no-address", Severity.Error, MailArea.Server);
    public static readonly FindingCode Dangling = new("mx.dangling", Severity.Critical, MailArea.Server);
    public static readonly FindingCode PrivateAddress = new("mx.private-address", Severity.Error, MailArea.Server);
    public static readonly FindingCode SameAddress = new("mx.same-address", Severity.Info, MailArea.Server);
    public static readonly FindingCode NoIpv4 = new("mx.no-ipv4", Severity.Warning, MailArea.Server);
    public static readonly FindingCode NoIpv6 = new("mx.no-ipv6", Severity.Info, MailArea.Server);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        None, NoneIntended, Implicit, NullAdvised, Null, NullMixed, NullPreference, IpLiteral, SingleLabel, DoubledSuffix, DuplicateHost,
        LongTtl, Alias, NoAddress, Dangling, PrivateAddress, SameAddress, NoIpv4, NoIpv6,
    ];
}
