using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Srv;

internal static class SrvCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
