using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Mx;

/// <summary>Domains whose MX records name no server: by intention or by mistake.</summary>
internal static class MxAbsence
{
    public static void Examine(Examination on, MailHosts mail, ProviderGuess guess)
    {
        switch (mail.Reception)
        {
            case MailReception.Nowhere or MailReception.Implicit when on.Ask(on.Domain, RecordType.Txt) is { IsUndetermined: true }: Undecided(on); break;
            case MailReception.Refused: Refused(on, mail); break;
            case MailReception.Nowhere when guess.IsParked: on.Report(MxCodes.NoneIntended, [mail.Asked!], [], ("domain", on.Domain.Text)); break;
            case MailReception.Nowhere: None(on, mail, guess); break;
            case MailReception.Implicit when guess.IsParked: NullAdvised(on, mail); break;
            case MailReception.Implicit: Implicit(on, mail, guess); break;
        }

        Server(on, mail, guess);
    }

    /// <summary>No server is right only where no mail is wanted.</summary>
    private static void Server(Examination on, MailHosts mail, ProviderGuess guess)
    {
        if (mail.Reception == MailReception.Implicit) on.Say(MailArea.Server, "mx.line.server-implicit", ("domain", on.Domain.Text));
        else if (mail.Reception == MailReception.Refused || guess.IsParked) on.Say(MailArea.Server, "mx.line.server-none");
        else if (on.Ask(on.Domain, RecordType.Txt) is { IsUndetermined: true }) on.SayUnsure(MailArea.Server, "mx.line.server-none");
        else on.SayWrong(MailArea.Server, "mx.line.server-none");
    }

    /// <summary>Also for a domain whose only MX records are leftovers that receive nothing.</summary>
    public static void None(Examination on, MailHosts mail, ProviderGuess guess) =>
        on.Report(MxCodes.None, [mail.Asked!], [.. ProbableMx.For(on, guess).Select(RecordFix.Add)], ("domain", on.Domain.Text));

    /// <summary>Whether it is meant so, only the SPF record could tell.</summary>
    private static void Undecided(Examination on)
    {
        on.Doubt(MailArea.Mx);
        on.Say(MailArea.Mx, "mx.line.none");
    }

    private static void Refused(Examination on, MailHosts mail)
    {
        on.Report(MxCodes.Null, [mail.Asked!], [], ("domain", on.Domain.Text));
        if (mail.NullRecords.FirstOrDefault(r => r.Preference != 0) is not { } odd) return;
        on.Report(MxCodes.NullPreference, [mail.Asked!], [RecordFix.Replace(odd, odd with { Preference = 0 })],
            ("preference", odd.Preference.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static void Implicit(Examination on, MailHosts mail, ProviderGuess guess) =>
        on.Report(MxCodes.Implicit, [mail.Asked!, .. mail.Hosts.SelectMany(h => h.Answers)], [.. ProbableMx.For(on, guess).Select(RecordFix.Add)],
            ("domain", on.Domain.Text), ("address", string.Join(", ", mail.Hosts.SelectMany(h => h.Addresses).Take(4))));

    private static void NullAdvised(Examination on, MailHosts mail) =>
        on.Report(MxCodes.NullAdvised, [mail.Asked!], [RecordFix.Add(new MxRecord(on.Domain, RecordFix.UsualTtl, 0, DnsName.Root))], ("domain", on.Domain.Text));
}
