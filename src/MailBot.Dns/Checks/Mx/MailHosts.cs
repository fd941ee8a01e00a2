using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Mx;

/// <summary>The servers that receive a domain's mail, best first, with their addresses. What isn't known yet is missing from it.</summary>
/// <param name="Asked">Null while the MX records aren't there yet.</param>
internal sealed record MailHosts(MailReception Reception, Answer? Asked, IReadOnlyList<MailHost> Hosts)
{
    /// <summary>More are not looked at: a domain with hundreds must not make the report ask hundreds of questions.</summary>
    private const int MostHosts = 10;

    /// <summary>The MX records but for null ones, best first.</summary>
    public IReadOnlyList<MxRecord> Records { get; } = [.. (Asked?.Of<MxRecord>() ?? []).Where(r => !r.Exchange.IsRoot).OrderBy(r => r.Preference)];

    public IEnumerable<MxRecord> NullRecords => (Asked?.Of<MxRecord>() ?? []).Where(r => r.Exchange.IsRoot);

    /// <summary>Shared by every check that wants to know; asks what it needs.</summary>
    public static MailHosts Of(Examination on) => on.Derived("mx.hosts", Read);

    /// <summary>Its addresses are on their way.</summary>
    public static bool IsAwaited(MailHost host, DnsName domain) => (host.Ipv4 is null || host.Ipv6 is null) && ExchangeName.IsUsable(host.Name, domain);

    private static MailHosts Read(Examination on)
    {
        if (on.Ask(on.Domain, RecordType.Mx) is not { } asked) return new(MailReception.Unknown, null, []);
        if (asked.IsUndetermined) return new(MailReception.Unknown, asked, []);
        if (asked is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 }) return new(MailReception.NoDomain, asked, []);
        if (asked.IsAbsent) return WithoutMx(on, asked);
        var names = asked.Of<MxRecord>().Where(r => !r.Exchange.IsRoot).OrderBy(r => r.Preference).DistinctBy(r => r.Exchange).Take(MostHosts);
        MailHost[] hosts = [.. names.Select(r => Look(on, r.Exchange, r.Preference))];
        return new(hosts.Length > 0 ? MailReception.Listed : MailReception.Refused, asked, hosts);
    }

    private static MailHosts WithoutMx(Examination on, Answer asked)
    {
        var own = new MailHost(on.Domain, 0, on.Ask(on.Domain, RecordType.A), on.Ask(on.Domain, RecordType.Aaaa));
        var reception = own switch
        {
            { HasAddress: true } => MailReception.Implicit,
            { HasNoAddress: true } => MailReception.Nowhere,
            _ => MailReception.Unknown,
        };
        return new(reception, asked, own.HasAddress ? [own] : []);
    }

    private static MailHost Look(Examination on, DnsName name, int preference) => ExchangeName.IsUsable(name, on.Domain)
        ? new(name, preference, on.Ask(name, RecordType.A), on.Ask(name, RecordType.Aaaa))
        : new(name, preference, null, null);
}
