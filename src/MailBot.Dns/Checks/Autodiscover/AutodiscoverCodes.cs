using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Autodiscover;

internal static class AutodiscoverCodes
{
    public static readonly FindingCode Wrong = new("autodiscover.wrong", Severity.Error, MailArea.Other);
    public static readonly FindingCode Missing = new("autodiscover.missing", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Address = new("autodiscover.address", Severity.Warning, MailArea.Other);
    public static readonly FindingCode OnPremises = new("autodiscover.on-premises", Severity.Info, MailArea.Other);
    public static readonly FindingCode Stale = new("autodiscover.stale", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Dangling = new("autodiscover.dangling", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Differs = new("autodiscover.differs", Severity.Warning, MailArea.Other);
    public static readonly FindingCode AutoconfigNone = new("autoconfig.none", Severity.Info, MailArea.Other);
    public static readonly FindingCode AutoconfigDangling = new("autoconfig.dangling", Severity.Warning, MailArea.Other);
    public static readonly FindingCode AutoconfigBroken = new("autoconfig.broken", Severity.Info, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } =
        [Wrong, Missing, Address, OnPremises, Stale, Dangling, Differs, AutoconfigNone, AutoconfigDangling, AutoconfigBroken];
}
