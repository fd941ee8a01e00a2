using MailBot.Dns.Checks.Autodiscover;
using MailBot.Dns.Checks.Bimi;
using MailBot.Dns.Checks.Dane;
using MailBot.Dns.Checks.Dkim;
using MailBot.Dns.Checks.Dmarc;
using MailBot.Dns.Checks.Hosts;
using MailBot.Dns.Checks.MtaSts;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Policy;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Checks.Spf;
using MailBot.Dns.Checks.Srv;
using MailBot.Dns.Checks.Takeover;
using MailBot.Dns.Checks.TlsRpt;
using MailBot.Dns.Checks.Zone;

namespace MailBot.Dns.Checks;

/// <summary>The checks of a report, in the order in which they speak.</summary>
internal static class CheckCatalogue
{
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new MxCheck(),
        new HostsCheck(),
        new SpfCheck(),
        new DmarcCheck(),
        new DkimCheck(),
        new SrvCheck(),
        new AutodiscoverCheck(),
        new MtaStsCheck(),
        new TlsRptCheck(),
        new DaneCheck(),
        new BimiCheck(),
        new ZoneCheck(),
        new TakeoverCheck(),
        new ProviderCheck(),
        new PolicyCheck(),
    ];
}
