using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.TlsRpt;

internal static class TlsRptCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
