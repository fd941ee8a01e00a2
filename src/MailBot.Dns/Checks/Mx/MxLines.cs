using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Mx;

/// <summary>The two lines of a domain that names servers: who receives, and that the server is there.</summary>
internal static class MxLines
{
    public static void Say(Examination on, MailHosts mail, ProviderGuess guess)
    {
        var host = mail.Hosts.FirstOrDefault(h => h.HasAddress);
        Receives(on, mail, guess, host);
        if (host is null) NoServer(on, mail);
        else if (guess.IsCertain && on.Request.Expected.Any(e => e.Record is Records.MxRecord mx && mx.Exchange == host.Name))
            on.Say(MailArea.Server, "mx.line.server-expected", ("host", host.Name.Text), ("provider", guess.Mailboxes!.Name));
        else if (MailProviders.Receiving(host.Name) is { } provider) on.Say(MailArea.Server, "mx.line.server-provider", ("host", host.Name.Text), ("provider", provider.Name));
        else on.Say(MailArea.Server, "mx.line.server-own", ("host", host.Name.Text));
    }

    private static void Receives(Examination on, MailHosts mail, ProviderGuess guess, MailHost? host)
    {
        if (guess is { Gateway: { } gateway, Mailboxes: { } behind }) on.Say(MailArea.Mx, "mx.line.gateway", ("gateway", gateway.Name), ("provider", behind.Name));
        else if (guess.Receiving is [var provider, ..]) on.Say(MailArea.Mx, "mx.line.provider", ("provider", provider.Name));
        else if (host is not null) on.Say(MailArea.Mx, "mx.line.own", ("host", host.Name.Text));
        else if (!mail.Hosts.Any(h => MailHosts.IsAwaited(h, on.Domain))) on.Say(MailArea.Mx, "mx.line.announced", ("host", mail.Records[0].Exchange.Text));
    }

    private static void NoServer(Examination on, MailHosts mail)
    {
        if (mail.Hosts.Any(h => MailHosts.IsAwaited(h, on.Domain))) return;
        var isInDoubt = mail.Hosts.Any(h => h.IsInDoubt);
        if (isInDoubt) on.SayUnsure(MailArea.Server, "mx.line.unanswered");
        else on.SayWrong(MailArea.Server, "mx.line.server-unusable");
    }
}
