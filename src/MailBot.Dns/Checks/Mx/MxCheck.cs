using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Mx;

/// <summary>Where mail to the domain goes, and whether anything is there to take it (RFC 5321 5.1, RFC 7505).</summary>
internal sealed class MxCheck : ICheck
{
    public void Run(Examination on)
    {
        var mail = MailHosts.Of(on);
        var guess = ProviderGuess.Of(on);
        switch (mail.Reception)
        {
            case MailReception.NoDomain: return;
            case MailReception.Unknown: Unknown(on, mail); return;
            case var _ when !guess.IsSettled: return;
            case MailReception.Listed: Listed(on, mail, guess); return;
            default: MxAbsence.Examine(on, mail, guess); return;
        }
    }

    /// <summary>In doubt only when an answer failed to come, not while it is on its way.</summary>
    private static void Unknown(Examination on, MailHosts mail)
    {
        if (mail.Asked is null) return;
        on.Doubt(MailArea.Mx);
        on.Doubt(MailArea.Server);
        on.Say(MailArea.Mx, "mx.line.unanswered");
        on.Say(MailArea.Server, "mx.line.unanswered");
    }

    private static void Listed(Examination on, MailHosts mail, ProviderGuess guess)
    {
        MxRecordFaults.Examine(on, mail, guess);
        GoogleMx.Examine(on, mail);
        MailHostFaults.Examine(on, mail, guess);
        MxLines.Say(on, mail, guess);
    }
}
