using System.Text;
using MailBot.Dns.Names;

namespace MailBot.Dns.Records;

/// <summary>TXT, its octets kept: a character may be split over two strings, and not every octet is a character.</summary>
/// <param name="Strings">At most 255 octets each (RFC 1035 3.3).</param>
public sealed record TxtRecord(DnsName Owner, uint Ttl, IReadOnlyList<byte[]> Strings) : DnsRecord(Owner, Ttl)
{
    private string? text;

    public override RecordType Type => RecordType.Txt;

    /// <summary>The strings with nothing between them (RFC 7208 3.3), one character per octet (Latin-1): parsers see every octet as it is.</summary>
    public string Text => text ??= Encoding.Latin1.GetString([.. Strings.SelectMany(s => s)]);

    /// <summary>One record of text that stands in the program or that a person typed, cut into strings of 255 octets, never inside a character.</summary>
    public static TxtRecord Of(DnsName owner, uint ttl, string written) => new(owner, ttl, TxtStrings.Cut(written));
}
