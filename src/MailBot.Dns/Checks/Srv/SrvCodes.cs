using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Srv;

internal static class SrvCodes
{
    public static readonly FindingCode Alias = new("srv.cname", Severity.Warning, MailArea.Srv);
    public static readonly FindingCode IpLiteral = new("srv.ip-literal", Severity.Error, MailArea.Srv);
    public static readonly FindingCode DoubledSuffix = new("srv.doubled-suffix", Severity.Error, MailArea.Srv);
    public static readonly FindingCode NoAddress = new("srv.no-address", Severity.Warning, MailArea.Srv);
    public static readonly FindingCode NullMixed = new("srv.null-mixed", Severity.Warning, MailArea.Srv);
    public static readonly FindingCode Differs = new("srv.differs", Severity.Warning, MailArea.Srv);
    public static readonly FindingCode Missing = new("srv.missing", Severity.Warning, MailArea.Srv);
    public static readonly FindingCode NotOffered = new("srv.not-offered", Severity.Info, MailArea.Srv);
    public static readonly FindingCode UnusualPort = new("srv.unusual-port", Severity.Info, MailArea.Srv);
    public static readonly FindingCode PlainOnly = new("srv.plain-only", Severity.Info, MailArea.Srv);
    public static readonly FindingCode LegacySip = new("srv.legacy-sip", Severity.Info, MailArea.Srv);

    public static IReadOnlyList<FindingCode> All { get; } =
        [Alias, IpLiteral, DoubledSuffix, NoAddress, NullMixed, Differs, Missing, NotOffered, UnusualPort, PlainOnly, LegacySip];
}
