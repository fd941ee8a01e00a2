using MailBot.Dns.Records;

namespace MailBot.Dns.Propagation;

/// <summary>Whether two records say the same, however they are written: names by DNS rules, texts joined, TTL apart.</summary>
internal static class SameRecord
{
    public static bool Data(DnsRecord one, DnsRecord other) => (one, other) switch
    {
        (TxtRecord a, TxtRecord b) => a.Text == b.Text,
        (AddressRecord a, AddressRecord b) => a.Address.Equals(b.Address),
        _ => one.Type == other.Type && RecordText.Of(one) == RecordText.Of(other),
    };
}
