using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>A domain's DMARC with what advice about it depends on.</summary>
internal sealed record DmarcSubject(Examination On, DmarcDiscovery Found)
{
    public DnsName Domain => On.Domain;

    /// <summary>Neither sends nor receives.</summary>
    public bool IsParked { get; } = ProviderGuess.Of(On).IsParked;

    /// <summary>An answer never came that could tell so.</summary>
    public bool IsVague { get; } = ProviderGuess.Of(On).IsVague;

    /// <summary>The domain itself doesn't exist: nothing can be published there.</summary>
    public bool IsNowhere => reception == MailReception.NoDomain || On.Ask(Domain, RecordType.Txt) is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 };

    private readonly MailReception reception = MailHosts.Of(On).Reception;

    /// <summary>Levels that are the company's own to change: the domain's, that of the name it registered, and the one that applies.</summary>
    public IReadOnlyList<DmarcLevel> OwnLevels { get; } = [.. Found.Levels.Where(l => IsOwn(l.Domain, On.Domain) && (l.Domain == On.Domain || l.Domain == Found.PolicyDomain || l.Domain == PublicSuffixes.Registrable(On.Domain)))];

    public DmarcLevel? Applied => OwnLevels.FirstOrDefault(l => l.Domain == Found.PolicyDomain);

    /// <summary>Nothing tells that reports sent to the domain itself would not arrive.</summary>
    public bool CanReceiveReports => reception is MailReception.Unknown or MailReception.Listed or MailReception.Implicit;

    /// <summary>Where a record is an alias of somebody else's, that somebody changes it, and the name given here is only where it is looked for.</summary>
    public static string Owner(DnsName domain) => $"_dmarc.{domain}";

    /// <summary>This text instead of that record; none where it stands behind an alias, in somebody else's zone.</summary>
    public static IReadOnlyList<RecordFix> Rewrite(DmarcLevel level, TxtRecord published, DmarcEdit edit) => Rewrite(level.Answer, published, edit.Text);

    private static IReadOnlyList<RecordFix> Rewrite(Answer answer, TxtRecord published, string text) =>
        answer.Aliases.Count > 0 || text == published.Text || text.AsSpan().IndexOfAnyExceptInRange('\x20', '\x7E') >= 0
            ? []
            : [RecordFix.Replace(published, TxtRecord.Of(published.Owner, published.Ttl, text))];

    private static bool IsOwn(DnsName name, DnsName domain) => name == domain || (PublicSuffixes.Registrable(domain) is { } registered && name.IsAtOrBelow(registered));
}
