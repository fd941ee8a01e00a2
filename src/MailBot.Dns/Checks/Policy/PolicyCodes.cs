using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Policy;

internal static class PolicyCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
