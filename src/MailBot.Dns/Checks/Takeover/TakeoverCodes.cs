using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Takeover;

internal static class TakeoverCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
