using System.Net;
using System.Net.Sockets;
using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>Who sends: the facts that macros tell and mechanisms compare with.</summary>
internal sealed class SpfSender
{
    private readonly int at;

    public SpfSender(SpfQuestion question)
    {
        Address = AddressRange.Unclothed(question.Address);
        Whole = question.Sender;
        at = Whole.LastIndexOf('@');
        Helo = question.Helo is { Length: > 0 } helo ? helo : question.Domain;
    }

    public IPAddress Address { get; }

    public bool IsSix => Address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>The type of the sender's family.</summary>
    public RecordType AddressType => IsSix ? RecordType.Aaaa : RecordType.A;

    public string Whole { get; }

    public string Local => Whole[..at];

    public string Domain => Whole[(at + 1)..];

    public string Helo { get; }

    /// <summary>%{i}: as it stands in reverse names, but the right way round.</summary>
    public string Dotted => IsSix ? string.Join('.', Convert.ToHexString(Address.GetAddressBytes()).ToCharArray()) : Address.ToString();

    public string Arpa => IsSix ? "ip6" : "in-addr";

    /// <summary>Where its PTR records are.</summary>
    public DnsName Reverse => DnsName.Of($"{string.Join('.', Dotted.Split('.').Reverse())}.{Arpa}.arpa");
}
