using MailBot.Dns.Checks.Dane;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Checks.Zone;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Policy;

/// <summary>What only shows when records are read together.</summary>
internal sealed class PolicyCheck : ICheck
{
    private static readonly DnsName OldMicrosoft = DnsName.Of("mail.protection.outlook.com");

    public void Run(Examination on)
    {
        var facts = PolicyFacts.Of(on);
        var pins = DaneHost.All(on);
        if (facts.Zone.IsMissing) return;
        Forgery(on, facts);
        Keys(on, facts);
        Encryption(on, facts, pins);
        if (facts is { Mail.Reception: MailReception.Refused, Spf: { Validity: SpfValidity.Valid, AuthorisesNobody: false } })
            on.Report(PolicyCodes.NullMxSends, Of(facts.Mail.Asked, facts.Spf.Root.Texts), [], ("domain", on.Domain.Text));
        if (facts.Bimi.IsOffered && (facts.LetsPass || (facts.Dmarc is { IsKnown: true, Record: { } record } && record.Sp == Dmarc.DmarcPolicy.None)))
            on.Report(PolicyCodes.BimiWithoutEnforcement, [.. Of(facts.Bimi.Asked), .. facts.Dmarc.Evidence], []);
    }

    private static void Forgery(Examination on, PolicyFacts facts)
    {
        if (facts.Enforces && facts.Spf.Validity == SpfValidity.Invalid)
            on.Report(PolicyCodes.DmarcWithBrokenSpf, [.. Of(facts.Spf.Root.Texts), .. facts.Dmarc.Evidence], [], Policy(facts));
        var letsAll = facts.Spf is { Validity: SpfValidity.Valid, AllQualifier: SpfQualifier.Neutral or null };
        if (letsAll && facts.LetsPass) on.Report(PolicyCodes.NothingStops, [.. Of(facts.Spf.Root.Texts), .. facts.Dmarc.Evidence], [], ("domain", on.Domain.Text));
    }

    /// <summary>Without a key only SPF proves mail, and SPF breaks wherever mail is forwarded.</summary>
    private static void Keys(Examination on, PolicyFacts facts)
    {
        var sends = facts.Spf is { Validity: SpfValidity.Valid, AuthorisesNobody: false };
        if (!facts.Enforces || !sends || facts.Dkim is not { IsKnown: true, HasUsableKey: false } || facts.Provider.IsParked) return;
        on.Report(new Finding(PolicyCodes.DmarcWithoutDkim)
        {
            // Keys under names that nobody can guess may be there.
            Severity = facts.Dkim is { HasNoNames: false, IsGeneral: true } ? Severity.Warning : Severity.Error,
            Facts = new Dictionary<string, string>([new(Policy(facts).Name, Policy(facts).Value)]),
            Evidence = [.. facts.Dmarc.Evidence.Select(Evidence.Of)],
        });
    }

    private static void Encryption(Examination on, PolicyFacts facts, IReadOnlyList<DaneHost> pins)
    {
        var isPinned = facts.Zone.Signatures == DnssecState.Secure && pins.Any(p => p.IsSecure && p.Records.Any(TlsaFit.IsUsable));
        if (facts.TlsRpt.IsAbsent && (facts.Sts.Announced is not null || isPinned)) on.Report(PolicyCodes.TlsRptMissing, Of(facts.TlsRpt.Asked), []);
        if (facts.Zone.Signatures != DnssecState.Secure) return;
        foreach (var pin in pins.Where(p => p.Tlsa.IsAbsent && p.Host.Name.IsAtOrBelow(OldMicrosoft)))
            on.Report(PolicyCodes.DaneAvailable, Of(facts.Zone.Mx, pin.Tlsa), [], ("host", pin.Host.Name.Text));
    }

    private static (string Name, string Value) Policy(PolicyFacts facts) => ("policy", facts.Dmarc.EffectivePolicy.ToString()!.ToLowerInvariant());

    private static IEnumerable<Answer> Of(params IEnumerable<Answer?> answers) => answers.OfType<Answer>();
}
