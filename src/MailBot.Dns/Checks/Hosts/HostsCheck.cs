using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;

namespace MailBot.Dns.Checks.Hosts;

/// <summary>The servers themselves: their names in reverse, lists of bad senders, and what they say when greeted. The last two only when asked for.</summary>
internal sealed class HostsCheck : ICheck
{
    public void Run(Examination on)
    {
        var mail = MailHosts.Of(on);
        var guess = ProviderGuess.Of(on);
        if (!guess.IsSettled) return;
        var sending = SendingAddresses.Of(on, mail, guess);
        foreach (var address in sending) ReverseNames.Examine(on, address);
        if (on.Request.AskBlocklists && mail.Reception is not (MailReception.NoDomain or MailReception.Unknown)) Blocklists.Examine(on, sending);
        if (on.Request.GreetServers) Greetings.Examine(on, mail);
    }
}
