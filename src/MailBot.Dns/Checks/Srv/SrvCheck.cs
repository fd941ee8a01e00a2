using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Srv;

/// <summary>SRV records for mail: optional for everybody, so only wrong ones are faults (RFC 2782, RFC 6186, RFC 8314).</summary>
internal sealed class SrvCheck : ICheck
{
    private static readonly string[] Sip = ["_sip._tls", "_sipfederationtls._tcp"];

    public void Run(Examination on)
    {
        var mail = MailHosts.Of(on);
        var first = Ask(on, MailService.OfHosted);
        if (mail.Asked is null || mail.Reception == MailReception.NoDomain) return;
        var guess = ProviderGuess.Of(on);
        if (!guess.IsSettled) return;
        var hasOwn = mail.Reception == MailReception.Listed && guess.Mailboxes is null;
        var services = hasOwn ? Ask(on, MailService.OfOwnServer) : first;
        foreach (var (service, answer) in services.Where(s => s.Answer is { IsFound: true })) SrvTargets.Examine(on, service, answer!);
        if (hasOwn) PlainOnly(on, services);
        NotOffered(on, services);
        if (guess.Mailboxes == MailProviders.Microsoft365) LegacySip(on);
        ExpectedServices.Examine(on, guess);
        SrvLine.Say(on, mail, guess, services);
    }

    /// <summary>All of them at once: none depends on another.</summary>
    private static (MailService Service, Answer? Answer)[] Ask(Examination on, IReadOnlyList<MailService> services) =>
        [.. services.Select(s => (s, on.Ask(on.Domain.Prepend(s.Label), RecordType.Srv)))];

    private static bool IsOffered(Answer? answer) => answer is { IsFound: true } && answer.Of<SrvRecord>().Any(r => !r.Target.IsRoot);

    /// <summary>RFC 8314 3.3: encryption from the first octet is to be preferred, so it should be announced too.</summary>
    private static void PlainOnly(Examination on, (MailService Service, Answer? Answer)[] services)
    {
        var plain = services.Where(s => s.Service.Plain is not null && s.Answer is { IsAbsent: true })
            .Select(s => (s.Service, Twin: services.First(t => t.Service.Label == s.Service.Plain)))
            .Where(p => IsOffered(p.Twin.Answer) && p.Twin.Answer!.Of<SrvRecord>().All(r => r.Port == p.Twin.Service.Port)).ToArray();
        if (plain.Length == 0) return;
        on.Report(SrvCodes.PlainOnly, plain.Select(p => p.Twin.Answer!), [],
            ("services", string.Join(", ", plain.Select(p => p.Twin.Service.Name))), ("secure", string.Join(", ", plain.Select(p => p.Service.Name))));
    }

    private static void NotOffered(Examination on, (MailService Service, Answer? Answer)[] services)
    {
        var refused = services.Where(s => s.Answer is { IsFound: true } && s.Answer.Of<SrvRecord>().All(r => r.Target.IsRoot)).ToArray();
        if (refused.Length > 0) on.Report(SrvCodes.NotOffered, refused.Select(r => r.Answer!), [], ("services", string.Join(", ", refused.Select(r => r.Service.Name))));
    }

    private static void LegacySip(Examination on)
    {
        var found = Sip.Select(s => on.Ask(on.Domain.Prepend(s), RecordType.Srv)).ToArray().OfType<Answer>().Where(a => a.IsFound).ToArray();
        if (found.Length > 0) on.Report(SrvCodes.LegacySip, found, [], ("owners", string.Join(", ", found.Select(a => a.Question.Name))));
    }
}
