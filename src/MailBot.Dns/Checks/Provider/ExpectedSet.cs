using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

/// <summary>The records that a domain should have for its mail: the provider's own list, or what its public pages tell everybody.</summary>
internal static class ExpectedSet
{
    /// <summary>Names that Microsoft still lists for Skype, and that nobody needs any more.</summary>
    private static readonly string[] Legacy = ["sip", "lyncdiscover", "_sip._tls", "_sipfederationtls._tcp"];

    private static readonly DnsName TenantNames = DnsName.Of("onmicrosoft.com");

    /// <summary>But for names that nobody publishes by hand (a tenant's own domain) and those that are no longer needed.</summary>
    public static IReadOnlyList<ExpectedRecord> Of(Examination on, ProviderGuess guess)
    {
        if (on.Domain.IsAtOrBelow(TenantNames)) return [];
        return on.Request.Expected.Count > 0
            ? [.. on.Request.Expected.Where(e => e.Record.Owner.IsAtOrBelow(on.Domain) && !IsLegacy(e.Record.Owner, on.Domain))]
            : ExpectedTemplates.For(on.Domain, guess);
    }

    private static bool IsLegacy(DnsName owner, DnsName domain) => Legacy.Any(l => domain.Prepend(l) == owner);
}
