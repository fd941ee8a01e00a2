using System.Net;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Zone;

/// <summary>Whether the zone above sends people to the servers that the zone itself names (RFC 1034 4.2.2): both lists are there to be asked for.</summary>
internal static class ParentServers
{
    public static void Report(Examination on, IReadOnlyList<(DnsName Name, IPAddress At)> own)
    {
        if (on.Domain.Parent is { IsRoot: true } || own.Count == 0) return;
        if (on.Ask(on.Domain.Parent, RecordType.Ns) is not { IsFound: true, Aliases.Count: 0 } above) return;
        var host = above.Of<NsRecord>().Select(r => r.Host).OrderBy(h => h.Text, StringComparer.Ordinal).First();
        var (ipv4, child) = (on.Ask(host, RecordType.A), on.Ask(on.Domain, RecordType.Ns, own[0].At));
        if (ipv4 is null || NameServers.Address(on, new MailHost(host, 0, ipv4, null)) is not { } address) return;
        if (on.Ask(on.Domain, RecordType.Ns, address) is not { IsFound: true, Authoritative: false } parent) return;
        if (child is not { IsFound: true, Authoritative: true }) return;
        Compare(on, parent, child);
    }

    private static void Compare(Examination on, Answer parent, Answer child)
    {
        var (told, named) = (Hosts(parent), Hosts(child));
        if (told.SetEquals(named)) return;
        on.Report(ZoneCodes.ParentDiffers, [parent, child], [], ("parent", Words(told.Except(named))), ("child", Words(named.Except(told))));
    }

    private static HashSet<DnsName> Hosts(Answer answer) => [.. answer.Of<NsRecord>().Select(r => r.Host)];

    private static string Words(IEnumerable<DnsName> hosts) => string.Join(", ", hosts.Select(h => h.Text).Order(StringComparer.Ordinal)) is { Length: > 0 } words ? words : "–";
}
