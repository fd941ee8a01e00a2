using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.MtaSts;

internal static class MtaStsCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
