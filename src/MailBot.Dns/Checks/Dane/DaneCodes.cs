using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dane;

internal static class DaneCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
