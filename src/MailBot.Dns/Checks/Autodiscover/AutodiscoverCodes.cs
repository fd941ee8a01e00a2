using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Autodiscover;

internal static class AutodiscoverCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
