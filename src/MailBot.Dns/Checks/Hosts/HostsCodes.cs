using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Hosts;

internal static class HostsCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
