using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Policy;

internal static class PolicyCodes
{
    public static readonly FindingCode DmarcWithoutDkim = new("policy.dmarc-without-dkim", Severity.Error, MailArea.Dkim);
    public static readonly FindingCode DmarcWithBrokenSpf = new("policy.dmarc-with-broken-spf", Severity.Critical, MailArea.Spf);
    public static readonly FindingCode NothingStops = new("policy.nothing-stops-forgery", Severity.Warning, MailArea.Dmarc);
    public static readonly FindingCode BimiWithoutEnforcement = new("policy.bimi-without-enforcement", Severity.Warning, MailArea.Other);
    public static readonly FindingCode TlsRptMissing = new("policy.tlsrpt-missing", Severity.Info, MailArea.Other);
    public static readonly FindingCode NullMxSends = new("policy.null-mx-sends", Severity.Info, MailArea.Mx);
    public static readonly FindingCode DaneAvailable = new("policy.dane-available", Severity.Info, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } =
        [DmarcWithoutDkim, DmarcWithBrokenSpf, NothingStops, BimiWithoutEnforcement, TlsRptMissing, NullMxSends, DaneAvailable];
}
