using System.Net;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Hosts;

/// <summary>
/// Of a domain with a server of its own the addresses that also send: those of hosts in the domain, and those that the SPF
/// record lets send. What a hosted provider's receiving servers are called in reverse matters to nobody.
/// </summary>
internal static class SendingAddresses
{
    private const int Most = 6;

    public static IReadOnlyList<SendingAddress> Of(Examination on, MailHosts mail, ProviderGuess guess)
    {
        if (!guess.IsSelfHosted || mail.Reception != MailReception.Listed) return [];
        string[] terms = [.. (on.Ask(on.Domain, RecordType.Txt)?.Of<TxtRecord>() ?? []).Where(t => SpfTerms.IsSpf(t.Text)).SelectMany(t => t.Text.Split(' '))];
        var all = terms.Any(t => t.TrimStart('+').Equals("mx", StringComparison.OrdinalIgnoreCase));
        var sending = guess.UnknownHosts.SelectMany(h => h.Addresses.Select(a => new SendingAddress(a, h)))
            .Where(s => !Reachability.IsOutOfReach(s.Address, on.Domain) && (all || s.Host.Name.IsAtOrBelow(on.Domain) || terms.Any(t => Names(t, s.Address))));
        return [.. sending.DistinctBy(s => s.Address).Take(Most)];
    }

    private static bool Names(string term, IPAddress address) =>
        term.TrimStart('+') is var bare && (bare.StartsWith("ip4:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("ip6:", StringComparison.OrdinalIgnoreCase))
        && IPAddress.TryParse(bare.AsSpan(4), out var named) && named.Equals(address);
}
