using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Mx;

internal static class MxCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
