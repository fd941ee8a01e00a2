using System.Globalization;
using MailBot.SimulatedTenant.Graph;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Dns;

/// <summary>What the zones of the tenant's domains hold, and what Microsoft publishes for them.</summary>
internal static class DomainZone
{
    private const string PublicKey = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxXGmAneXuoDqWsLebUO0fJLJO7NoSawOTy/LaBQKMri0mEaEyfzWwF4jNYQZD6u94C40qqw5Rs6iTf3r8mAasTV0gA1U9BAEcXNnAytu79O5QLIue2TadOZPu3vPxgnlzXdw3/3ufcvfP2FUEnFmBxLzzQQsQdy1g2g78iIArVt5Jz285pwJ4DaUWcQ3B8n9FnlzclwrqNMl+uWm3thVTebTGDVEehT/r3JqvqinPKEB6wA64Mq9sc4HvD02gOUnuLR2aPT2YxVoqja0jLpDeoARpHLWtTRZqFHBqOZ0Ojnrrl3aIfDRdBM1Zz6zk0fTXSPuJyAbZUaRjeR9/DrNFQIDAQAB";

    public static IEnumerable<ZoneRecord> Of(MailDomain domain, Tenant tenant) =>
    [
        new(domain.Name, ZoneRecord.Soa, "ns1.hebergeur.example hostmaster.hebergeur.example 2026112601 7200 900 1209600 3600"),
        new(domain.Name, ZoneRecord.Ns, "ns1.hebergeur.example"),
        new(domain.Name, ZoneRecord.Ns, "ns2.hebergeur.example"),
        .. domain.Hosts().Select((host, i) => new ZoneRecord(domain.Name, ZoneRecord.Mx, string.Create(CultureInfo.InvariantCulture, $"{i * 10} {host}"))),
        .. ZoneRecord.ReadAll(domain.Records ?? [.. Usual(domain, tenant)]),
        .. Microsofts(domain, tenant),
    ];

    /// <summary>A careful company's zone but for two things: the second DKIM name was forgotten, and DMARC still only observes.</summary>
    private static IEnumerable<string> Usual(MailDomain domain, Tenant tenant)
    {
        if (!domain.IsAccepted) yield break;
        yield return $"{domain.Name} TXT v=spf1 include:spf.protection.outlook.com -all";
        if (domain.IsInitial) yield break;
        yield return $"{domain.Name} TXT {DomainRecords.Token(domain)}";
        yield return $"autodiscover.{domain.Name} CNAME autodiscover.outlook.com";
        yield return $"selector1._domainkey.{domain.Name} CNAME {domain.Selector(1, tenant)}";
        yield return $"_dmarc.{domain.Name} TXT v=DMARC1; p=none; rua=mailto:postmaster@{domain.Name}";
        yield return $"_sipfederationtls._tcp.{domain.Name} SRV 100 1 5061 sipfed.online.lync.com";
    }

    private static IEnumerable<ZoneRecord> Microsofts(MailDomain domain, Tenant tenant)
    {
        if (!domain.IsAccepted) yield break;
        yield return new ZoneRecord(domain.Wanted(), ZoneRecord.A, "52.101.73.4");
        yield return new ZoneRecord(domain.Wanted(), ZoneRecord.A, "52.101.73.26");
        foreach (var number in (int[])[1, 2]) yield return new ZoneRecord(domain.Selector(number, tenant), ZoneRecord.Txt, $"v=DKIM1; k=rsa; p={PublicKey}");
    }
}
