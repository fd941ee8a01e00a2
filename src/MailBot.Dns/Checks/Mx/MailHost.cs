using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Mx;

/// <summary>A server that an MX record names, and what is known of its addresses.</summary>
/// <param name="Ipv4">Null while it isn't there yet, and for a name that can't be a server's, which nobody is asked about.</param>
internal sealed record MailHost(DnsName Name, int Preference, Answer? Ipv4, Answer? Ipv6)
{
    public IEnumerable<IPAddress> Addresses => Answers.SelectMany(a => a.Of<AddressRecord>()).Select(r => r.Address);

    public IEnumerable<Answer> Answers => new[] { Ipv4, Ipv6 }.OfType<Answer>();

    public bool HasAddress => Answers.Any(a => a.IsFound);

    /// <summary>Both kinds were asked for and neither is there.</summary>
    public bool HasNoAddress => Ipv4 is { IsAbsent: true } && Ipv6 is { IsAbsent: true };

    /// <summary>Answers are missing that could tell whether it has an address.</summary>
    public bool IsInDoubt => !HasAddress && Answers.Any(a => a.IsUndetermined);

    /// <summary>Where the name's CNAME ends; null where the name is no alias.</summary>
    public DnsName? Canonical => Answers.FirstOrDefault(a => a.Aliases.Count > 0)?.Aliases[^1];
}
