using System.Globalization;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Zone;

/// <summary>The health of the zone that all the rest stands in.</summary>
internal sealed class ZoneCheck : ICheck
{
    private const int ShortestTtl = 60;

    public void Run(Examination on)
    {
        var zone = DomainZone.Of(on);
        var alias = on.Ask(on.Domain, RecordType.Cname);
        if (zone.IsMissing)
        {
            on.Report(ZoneCodes.NoSuchDomain, [zone.Mx!], [], ("domain", on.Domain.Text));
            return;
        }

        if (alias?.Of<CnameRecord>().FirstOrDefault() is { } record) Alias(on, alias, record.Target);
        Wildcards.Report(on);
        if (zone.IsZone && zone.Servers!.Of<NsRecord>().Select(r => r.Host).Distinct().Count() == 1)
            on.Report(ZoneCodes.OneServer, [zone.Servers!], [], ("server", zone.Servers!.Of<NsRecord>().First().Host.Text));
        if (on.Request.AskNameServers) NameServers.Report(on, zone);
        Signatures.Report(on, zone);
        Ttl(on, zone);
        if (zone.IsZone) on.Say(MailArea.Other, zone.Signatures == DnssecState.Secure ? "dns.line.signed" : "dns.line.fine");
    }

    /// <summary>At a zone's own name an alias can't stand beside what must be there (RFC 1034 3.6.2); deeper it is allowed, and hides all else.</summary>
    private static void Alias(Examination on, Answer alias, DnsName target)
    {
        var code = RegistrableApex(on) ? ZoneCodes.ApexAlias : ZoneCodes.Alias;
        on.Report(code, [alias], [], ("domain", on.Domain.Text), ("target", target.ToString()));
    }

    private static bool RegistrableApex(Examination on) => PublicSuffixes.Sold(on.Domain) == on.Domain;

    private static void Ttl(Examination on, DomainZone zone)
    {
        if (zone.Mx is not { IsFound: true, Aliases.Count: 0, Records.Count: > 0 } mx || mx.Records.Min(r => r.Ttl) is not (< ShortestTtl and var ttl)) return;
        on.Report(ZoneCodes.ShortTtl, [mx], [], ("ttl", ttl.ToString(CultureInfo.InvariantCulture)));
    }
}
