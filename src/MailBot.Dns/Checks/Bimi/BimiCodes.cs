using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Bimi;

internal static class BimiCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
