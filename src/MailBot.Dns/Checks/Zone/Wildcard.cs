using System.Security.Cryptography;
using System.Text;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Zone;

/// <summary>What answers for names under the domain that nobody made (RFC 4592). One name is asked, always the same for a domain, so that reports can be compared.</summary>
/// <param name="Texts">The only one asked where it says that there is nothing: then no wildcard exists.</param>
internal sealed record Wildcard(Answer? Texts, Answer? Ipv4, Answer? Mx)
{
    private const int LabelLength = 20;

    public bool Exists => Texts is { IsUndetermined: false } and not { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 };

    public IEnumerable<Answer> Evidence => new[] { Texts, Ipv4, Mx }.OfType<Answer>();

    public static Wildcard Of(Examination on) => on.Derived("dns.wildcard", Read);

    public static DnsName? NameUnder(DnsName domain) =>
        domain.Prepend("x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(domain.Text)))[..LabelLength]);

    private static Wildcard Read(Examination on)
    {
        var name = NameUnder(on.Domain);
        var wildcard = new Wildcard(on.Ask(name, RecordType.Txt), null, null);
        return wildcard.Exists ? wildcard with { Ipv4 = on.Ask(name, RecordType.A), Mx = on.Ask(name, RecordType.Mx) } : wildcard;
    }
}
