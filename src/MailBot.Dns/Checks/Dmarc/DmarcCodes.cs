using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

internal static class DmarcCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
