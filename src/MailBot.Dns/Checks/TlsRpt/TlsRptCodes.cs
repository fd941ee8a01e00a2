using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.TlsRpt;

internal static class TlsRptCodes
{
    public static readonly FindingCode Version = new("tlsrpt.version", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Multiple = new("tlsrpt.multiple", Severity.Warning, MailArea.Other);
    public static readonly FindingCode RuaMissing = new("tlsrpt.rua-missing", Severity.Warning, MailArea.Other);
    public static readonly FindingCode RuaInvalid = new("tlsrpt.rua-invalid", Severity.Warning, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } = [Version, Multiple, RuaMissing, RuaInvalid];
}
