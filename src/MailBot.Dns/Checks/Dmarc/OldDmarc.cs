using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>
/// What receivers do that haven't followed since 2026 (RFC 7489 6.6.3): the domain's own record, else that of the
/// organisation by the public suffix list. Several records at the first place end the search; today's receivers walk on.
/// </summary>
internal static class OldDmarc
{
    public static DnsName? Organization(DnsName domain) => PublicSuffixes.Registrable(domain);

    /// <returns>Null where no record applies.</returns>
    public static DnsName? PolicyDomain(DnsName domain, IReadOnlyList<DmarcLevel> levels)
    {
        var own = levels.FirstOrDefault(l => l.Domain == domain);
        if (own is null || own.Counting > 0) return own?.Single is { IsUsable: true } ? domain : null;
        var above = Organization(domain);
        return levels.FirstOrDefault(l => l.Domain == above)?.Single is { IsUsable: true } ? above : null;
    }
}
