using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

internal static class ProviderCodes
{
    public static IReadOnlyList<FindingCode> All { get; } = [];
}
