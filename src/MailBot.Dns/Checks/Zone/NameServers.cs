using System.Globalization;
using System.Net;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Zone;

/// <summary>The zone's own servers, asked one by one: that each is there, answers for the zone, and has the same edition of it (RFC 1912 2.8, RFC 2182).</summary>
internal static class NameServers
{
    private const int MostServers = 6;

    /// <summary>Addresses that may be asked, one for each server.</summary>
    public static IReadOnlyList<IPAddress> Reachable(Examination on, DomainZone zone) =>
        [.. Servers(on, zone).Select(s => Address(on, s)).OfType<IPAddress>().Distinct()];

    public static void Report(Examination on, DomainZone zone)
    {
        if (!zone.IsZone) return;
        var servers = Servers(on, zone);
        foreach (var server in servers.Where(s => s is { Ipv4: not null, Ipv6: not null })) Addresses(on, server);
        (DnsName Name, IPAddress At)[] reachable = [.. servers.Select(s => (s.Name, At: Address(on, s)!)).Where(s => s.At is not null)];
        var editions = reachable.Select(s => (s.Name, Answer: on.Ask(on.Domain, RecordType.Soa, s.At))).ToArray().Where(s => s.Answer is not null).ToArray();
        foreach (var (name, answer) in editions) Lame(on, name, answer!);
        Serials(on, [.. editions.Select(e => (e.Name, e.Answer!))]);
        if (editions.FirstOrDefault(e => e.Answer is { IsFound: true, Authoritative: true }).Answer is { } start) ZoneTimers.Report(on, start);
        ServerTransport.Report(on, reachable);
        ParentServers.Report(on, reachable);
        Networks(on, zone, servers);
    }

    private static IReadOnlyList<MailHost> Servers(Examination on, DomainZone zone) => zone.IsZone
        ? [.. zone.Servers!.Of<NsRecord>().Select(r => r.Host).Distinct().Take(MostServers).Select(h => new MailHost(h, 0, on.Ask(h, RecordType.A), on.Ask(h, RecordType.Aaaa)))]
        : [];

    /// <summary>IPv4 first: not every machine of ours has IPv6. Never a special one: it would make us ask inside of our own network.</summary>
    internal static IPAddress? Address(Examination on, MailHost server) =>
        server.Addresses.FirstOrDefault(a => !Reachability.IsOutOfReach(a, on.Domain));

    private static void Addresses(Examination on, MailHost server)
    {
        if (server.HasNoAddress) on.Report(ZoneCodes.ServerNoAddress, server.Answers, [], ("server", server.Name.ToString()));
        else if (server.HasAddress && Address(on, server) is null) on.Report(ZoneCodes.ServerPrivate, server.Answers, [], ("server", server.Name.ToString()), ("address", server.Addresses.First().ToString()));
    }

    /// <summary>A server that isn't heard from here may be heard elsewhere: only its own refusal, or a word from hearsay, says that it doesn't know the zone.</summary>
    private static void Lame(Examination on, DnsName server, Answer answer)
    {
        var isLame = answer is { Why: NoAnswer.Refused or NoAnswer.ServerFailure } or { IsUndetermined: false, Authoritative: false };
        if (isLame) on.Report(ZoneCodes.Lame, [answer], [], ("server", server.ToString()));
    }

    private static void Serials(Examination on, IReadOnlyList<(DnsName Name, Answer Answer)> editions)
    {
        var known = editions.Where(e => e.Answer.Authoritative).SelectMany(e => e.Answer.Of<SoaRecord>().Take(1).Select(s => (e.Name, s.Serial))).ToArray();
        if (known.Select(k => k.Serial).Distinct().Count() < 2) return;
        var (first, other) = (known[0], known.First(k => k.Serial != known[0].Serial));
        on.Report(ZoneCodes.SerialMismatch, editions.Select(e => e.Answer), [],
            ("server", first.Name.ToString()), ("serial", Number(first.Serial)), ("other", other.Name.ToString()), ("otherSerial", Number(other.Serial)));
    }

    private static string Number(uint serial) => serial.ToString(CultureInfo.InvariantCulture);

    private static void Networks(Examination on, DomainZone zone, IReadOnlyList<MailHost> servers)
    {
        IPAddress[] addresses = [.. servers.SelectMany(s => s.Ipv4?.Of<AddressRecord>() ?? []).Select(r => r.Address).Distinct()];
        if (servers.Count < 2 || servers.Any(s => s.Ipv4 is not { IsFound: true }) || servers.Any(s => s.Ipv6 is not { IsAbsent: true })) return;
        if (addresses.Select(a => a.ToString()[..a.ToString().LastIndexOf('.')]).Distinct().Count() == 1) on.Report(ZoneCodes.OneNetwork, [zone.Servers!], [], ("network", $"{addresses[0]}/24"));
    }
}
