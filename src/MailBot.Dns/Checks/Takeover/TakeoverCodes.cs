using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Takeover;

internal static class TakeoverCodes
{
    public static readonly FindingCode FreeDomain = new("takeover.free-domain", Severity.Critical, MailArea.Other);
    public static readonly FindingCode Cloud = new("takeover.cloud", Severity.Error, MailArea.Other);
    public static readonly FindingCode Dangling = new("takeover.dangling", Severity.Warning, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } = [FreeDomain, Cloud, Dangling];
}
