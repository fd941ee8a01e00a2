using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Srv;

/// <summary>The line about SRV, which says why nothing is there where nothing is there.</summary>
internal static class SrvLine
{
    public static void Say(Examination on, MailHosts mail, ProviderGuess guess, (MailService Service, Answer? Answer)[] services)
    {
        if (services.Any(s => s.Answer is null)) return;
        string[] found = [.. services.Where(s => s.Answer is { IsFound: true } && s.Answer.Of<SrvRecord>().Any(r => !r.Target.IsRoot)).Select(s => s.Service.Name)];
        if (found.Length > 0) on.Say(MailArea.Srv, "srv.line.found", ("services", string.Join(", ", found)));
        else if (services.Any(s => s.Answer is { IsUndetermined: true })) on.SayUnsure(MailArea.Srv, "srv.line.unanswered");
        else if (mail.Reception is MailReception.Refused or MailReception.Nowhere) on.Say(MailArea.Srv, "srv.line.no-mail");
        else if (guess.IsMicrosoft365 || guess.Mailboxes == MailProviders.Google) on.Say(MailArea.Srv, "srv.line.not-needed", ("provider", guess.Mailboxes!.Name));
        else on.Say(MailArea.Srv, "srv.line.none");
    }
}
