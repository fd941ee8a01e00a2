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
using MailBot.Dns.Propagation;

namespace MailBot.Dns.Reports;

/// <summary>Every kind of finding that there is.</summary>
public static class FindingCatalogue
{
    public static IReadOnlyList<FindingCode> All { get; } =
    [
        .. MxCodes.All,
        .. HostsCodes.All,
        .. SpfCodes.All,
        .. DmarcCodes.All,
        .. DkimCodes.All,
        .. SrvCodes.All,
        .. AutodiscoverCodes.All,
        .. MtaStsCodes.All,
        .. TlsRptCodes.All,
        .. DaneCodes.All,
        .. BimiCodes.All,
        .. ZoneCodes.All,
        .. TakeoverCodes.All,
        .. ProviderCodes.All,
        .. PolicyCodes.All,
        .. PropagationCodes.All,
    ];
}
