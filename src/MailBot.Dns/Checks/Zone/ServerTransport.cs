using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Zone;

/// <summary>Whether the zone's own servers can give long answers: over TCP (RFC 7766), and in datagrams of more than 512 octets (RFC 6891).</summary>
internal static class ServerTransport
{
    public static void Report(Examination on, IReadOnlyList<(DnsName Name, IPAddress At)> servers)
    {
        var asked = servers.Select(s => (s.Name, Udp: on.Ask(on.Domain, RecordType.Soa, s.At), Tcp: on.AskOverTcp(on.Domain, RecordType.Soa, s.At))).ToArray();
        foreach (var (name, udp, _) in asked.Where(a => a.Udp is { IsUndetermined: false, WithoutEdns: true }))
            on.Report(ZoneCodes.NoEdns, [udp!], [], ("server", name.ToString()));

        // Where none answers so, the way out of here may be closed: only another server's answer shows that it is open.
        if (!asked.Any(a => a.Tcp is { IsUndetermined: false })) return;
        foreach (var (name, udp, tcp) in asked.Where(a => a is { Udp.IsUndetermined: false, Tcp.IsUndetermined: true }))
            on.Report(ZoneCodes.NoTcp, [udp!, tcp!], [], ("server", name.ToString()));
    }
}
