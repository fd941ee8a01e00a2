using System.Buffers.Binary;
using System.Text;

namespace MailBot.SimulatedTenant.Dns;

/// <summary>The one question of a query, as RFC 1035 puts it on the wire.</summary>
/// <param name="Extended">The asker speaks EDNS (RFC 6891), so takes more than 512 octets.</param>
/// <param name="Raw">The bytes of the question, which the answer repeats.</param>
internal sealed record DnsQuestion(ushort Id, bool RecursionDesired, string Name, ushort Type, ushort Class, bool Extended, byte[] Raw)
{
    public const ushort Internet = 1;
    private const int HeaderLength = 12;

    /// <summary>Null for what is no query with exactly one question.</summary>
    public static DnsQuestion? Read(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length < HeaderLength || (datagram[2] & 0xF8) != 0 || BinaryPrimitives.ReadUInt16BigEndian(datagram[4..]) != 1)
            return null;
        var labels = new List<string>();
        var at = HeaderLength;
        while (at < datagram.Length && datagram[at] is > 0 and < 64)
        {
            var length = datagram[at];
            if (at + 1 + length >= datagram.Length)
                return null;
            labels.Add(Encoding.ASCII.GetString(datagram.Slice(at + 1, length)));
            at += 1 + length;
        }

        if (at + 5 > datagram.Length || datagram[at] != 0)
            return null;
        return new DnsQuestion(
            BinaryPrimitives.ReadUInt16BigEndian(datagram),
            (datagram[2] & 1) == 1,
            string.Join('.', labels),
            BinaryPrimitives.ReadUInt16BigEndian(datagram[(at + 1)..]),
            BinaryPrimitives.ReadUInt16BigEndian(datagram[(at + 3)..]),
            BinaryPrimitives.ReadUInt16BigEndian(datagram[10..]) > 0,
            datagram[HeaderLength..(at + 5)].ToArray());
    }
}
