using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf;

internal static class SpfCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
