using System.Text;
using MailBot.Dns.Names;

namespace MailBot.Dns.Records;

/// <summary>SPF under its own type, 99, which nobody reads any more (RFC 7208 3.1). Its data is a TXT record's.</summary>
/// <param name="Strings">At most 255 octets each.</param>
public sealed record ObsoleteSpfRecord(DnsName Owner, uint Ttl, IReadOnlyList<byte[]> Strings) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Spf;

    /// <summary>The strings with nothing between, one character per octet (Latin-1).</summary>
    public string Text => Encoding.Latin1.GetString([.. Strings.SelectMany(s => s)]);
}
