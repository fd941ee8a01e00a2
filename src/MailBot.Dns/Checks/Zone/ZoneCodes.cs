using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Zone;

internal static class ZoneCodes
{
    public static readonly FindingCode Unanswered = new("dns.unanswered", Severity.Info, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } = [Unanswered];
}
