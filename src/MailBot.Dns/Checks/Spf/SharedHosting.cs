using System.Net;
using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf;

/// <summary>
/// The rule lets the web server send, and the web server is one that many customers of a host share: each of them may then
/// send as the company. Told by the server's reverse name, for the hosts whose names are known; one question more, and only
/// where the domain's own record names the address of its own web site.
/// </summary>
internal static class SharedHosting
{
    /// <summary>Ends of the names that shared web servers have, from the hosts' public documentation.</summary>
    private static readonly DnsName[] Hosts =
    [
        .. new[]
        {
            "hosting.ovh.net", "o2switch.net", "hosting.gandi.net", "sd.gandi.net", "web.infomaniak.ch", "kundenserver.de", "perfora.net", "ui-r.com",
            "lws-hosting.com", "planethoster.net", "planethoster.info", "alwaysdata.net", "amenworld.com", "web-hosting.com", "unifiedlayer.com", "bluehost.com",
            "hostgator.com", "secureserver.net", "sgvps.net", "siteground.eu", "dreamhost.com", "hostinger.com", "main-hosting.eu", "one.com", "hosting.strato.de", "wpengine.com",
        }.Select(DnsName.Of),
    ];

    public static void Report(Examination on, SpfAnalysis analysis)
    {
        if (analysis.Root.State != SpfNodeState.Read) return;
        SpfLink[] own = [.. analysis.Root.Links.Where(l => l.Qualifier == SpfQualifier.Pass && !l.IsInclusion && IsAddress(l))];
        if (own.Length == 0 || on.Ask(on.Domain, RecordType.A)?.Of<AddressRecord>().FirstOrDefault() is not { } site) return;
        if (own.FirstOrDefault(l => l.Ranges.Any(r => r.Contains(site.Address))) is not { } link) return;
        if (on.Ask(Reverse(site.Address), RecordType.Ptr) is not { } reverse) return;
        if (reverse.Of<PtrRecord>().FirstOrDefault(r => Hosts.Any(r.Host.IsAtOrBelow)) is { } shared)
            on.Report(SpfCodes.SharedHost, [reverse], [], ("term", link.Term.Written), ("address", site.Address.ToString()), ("host", shared.Host.Text));
    }

    private static bool IsAddress(SpfLink link) => link.Mechanism!.Kind is SpfMechanismKind.A or SpfMechanismKind.Mx or SpfMechanismKind.Ip4;

    private static DnsName Reverse(IPAddress address) => DnsName.Of($"{string.Join('.', address.ToString().Split('.').Reverse())}.in-addr.arpa");
}
