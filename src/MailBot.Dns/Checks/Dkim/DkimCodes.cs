using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

internal static class DkimCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
