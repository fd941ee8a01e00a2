using MailBot.Dns.Checks.Bimi;
using MailBot.Dns.Checks.Dkim;
using MailBot.Dns.Checks.Dmarc;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.MtaSts;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.TlsRpt;
using MailBot.Dns.Checks.Zone;

namespace MailBot.Dns.Checks.Policy;

/// <summary>What the checks of single records read, side by side. Everything is asked for at once.</summary>
internal sealed record PolicyFacts(
    MailHosts Mail, ProviderGuess Provider, SpfAnalysis Spf, DmarcDiscovery Dmarc, DkimFindings Dkim, StsState Sts, TlsRptState TlsRpt, BimiState Bimi, DomainZone Zone)
{
    public static PolicyFacts Of(Examination on) => new(
        MailHosts.Of(on), ProviderGuess.Of(on), SpfAnalysis.Of(on), DmarcDiscovery.Of(on), DkimFindings.Of(on), StsState.Of(on), TlsRptState.Of(on), BimiState.Of(on), DomainZone.Of(on));

    /// <summary>Known to be without a rule against forged mail.</summary>
    public bool LetsPass => Dmarc.IsKnown && !Dmarc.IsEnforcing;

    public bool Enforces => Dmarc is { IsKnown: true, IsEnforcing: true };
}
