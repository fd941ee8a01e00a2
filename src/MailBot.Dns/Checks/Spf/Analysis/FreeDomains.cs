using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Lookup;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>Names in a rule whose whole domain is gone: who buys it can send in the rule's name.</summary>
internal sealed class FreeDomains(AskFact ask, DnsName own)
{
    public IReadOnlyList<(SpfLink Link, DnsName Domain)> Among(IEnumerable<SpfLink> links) =>
        [.. from link in links
            where link.Missing is not null && link.Qualifier == Grammar.SpfQualifier.Pass
            let domain = PublicSuffixes.Sold(link.Missing!)
            where domain is not null && !own.IsAtOrBelow(domain) && IsFree(link.Missing!, domain)
            select (link, domain)];

    /// <summary>An existing domain answers for itself, if only with "nothing of that type".</summary>
    private bool IsFree(DnsName missing, DnsName domain) =>
        missing == domain || ask(domain, RecordType.Soa) is { Outcome: LookupOutcome.NoSuchName };
}
