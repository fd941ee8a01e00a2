using MailBot.Dns.Names;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>DMARC as receivers apply it since 2026 (RFC 9989), with a word where older ones differ.</summary>
internal sealed class DmarcCheck : ICheck
{
    public void Run(Examination on)
    {
        var found = DmarcDiscovery.Of(on);
        var subject = new DmarcSubject(on, found);
        if (!found.IsKnown && on.Waiting.Count == 0) on.Doubt(MailArea.Dmarc);
        if (found.IsKnown) on.Dmarc = new DmarcSummary(found.PolicyDomain, found.OrganizationalDomain, found.Tag, found.Policy?.Text(), found.EffectivePolicy?.Text());
        DmarcAbsence.Report(subject);
        DmarcWriting.Report(subject);
        Marks(subject);
        DmarcLadder.Report(subject);
        DmarcDestinations.Report(subject);
        DmarcGenerations.Report(subject);
        Say(on, found);
    }

    /// <summary>A company that calls its own name a public suffix makes strangers of its subdomains.</summary>
    private static void Marks(DmarcSubject subject)
    {
        foreach (var level in subject.OwnLevels)
        {
            if (level.Single is not { Psd: PublicSuffixMark.Suffix } record || PublicSuffixes.IsSuffix(level.Domain)) continue;
            var published = level.Texts.First(t => t.Read == record).Published;
            subject.On.Report(DmarcCodes.PsdYOnOrg, [level.Answer], DmarcSubject.Rewrite(level, published, DmarcCorrection.Of(record).Without("psd")),
                ("owner", DmarcSubject.Owner(level.Domain)), ("domain", level.Domain.Text));
        }
    }

    private static void Say(Examination on, DmarcDiscovery found)
    {
        if (found is not { EffectivePolicy: { } policy, PolicyDomain: { } from }) return;
        if (from == on.Domain) on.Say(MailArea.Dmarc, $"dmarc.line.{policy.Text()}");
        else on.Say(MailArea.Dmarc, $"dmarc.line.{policy.Text()}-inherited", ("domain", from.Text));
    }
}
