using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Zone;

internal static class ZoneCodes
{
    public static readonly FindingCode Unanswered = new("dns.unanswered", Severity.Info, MailArea.Other);
    public static readonly FindingCode NoSuchDomain = new("dns.no-such-domain", Severity.Critical, MailArea.Server);
    public static readonly FindingCode ApexAlias = new("dns.apex-cname", Severity.Critical, MailArea.Server);
    public static readonly FindingCode Alias = new("dns.alias", Severity.Info, MailArea.Other);
    public static readonly FindingCode OneServer = new("dns.one-server", Severity.Warning, MailArea.Other);
    public static readonly FindingCode ServerNoAddress = new("dns.server-no-address", Severity.Warning, MailArea.Other);
    public static readonly FindingCode ServerPrivate = new("dns.server-private", Severity.Warning, MailArea.Other);
    public static readonly FindingCode OneNetwork = new("dns.one-network", Severity.Info, MailArea.Other);
    public static readonly FindingCode Lame = new("dns.lame", Severity.Warning, MailArea.Other);
    public static readonly FindingCode SerialMismatch = new("dns.serial-mismatch", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Bogus = new("dns.bogus", Severity.Critical, MailArea.Server);
    public static readonly FindingCode BogusLikely = new("dns.bogus-likely", Severity.Info, MailArea.Server);
    public static readonly FindingCode Wildcard = new("dns.wildcard", Severity.Info, MailArea.Other);
    public static readonly FindingCode WildcardMx = new("dns.wildcard-mx", Severity.Info, MailArea.Other);
    public static readonly FindingCode WildcardTxt = new("dns.wildcard-txt", Severity.Error, MailArea.Dmarc);
    public static readonly FindingCode ShortTtl = new("dns.ttl-short", Severity.Info, MailArea.Other);
    public static readonly FindingCode AliasBeside = new("dns.cname-beside", Severity.Warning, MailArea.Other);
    public static readonly FindingCode SoaTimers = new("dns.soa-timers", Severity.Info, MailArea.Other);
    public static readonly FindingCode NegativeTtl = new("dns.negative-ttl", Severity.Info, MailArea.Other);
    public static readonly FindingCode ParentDiffers = new("dns.parent-differs", Severity.Warning, MailArea.Other);
    public static readonly FindingCode NoTcp = new("dns.no-tcp", Severity.Warning, MailArea.Other);
    public static readonly FindingCode NoEdns = new("dns.no-edns", Severity.Info, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        Unanswered, NoSuchDomain, ApexAlias, Alias, OneServer, ServerNoAddress, ServerPrivate, OneNetwork, Lame, SerialMismatch,
        Bogus, BogusLikely, Wildcard, WildcardMx, WildcardTxt, ShortTtl, AliasBeside, SoaTimers, NegativeTtl, ParentDiffers, NoTcp, NoEdns,
    ];
}
