using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;

namespace MailBot.SimulatedTenant.Dns;

/// <summary>A record's data as RFC 1035 puts it on the wire, names uncompressed.</summary>
internal static class RecordWire
{
    private const int LongestString = 255;

    public static void Write(MemoryStream stream, ZoneRecord record, uint ttl)
    {
        Name(stream, record.Name);
        Number(stream, record.Type);
        Number(stream, DnsQuestion.Internet);
        Long(stream, ttl);
        var data = Data(record);
        Number(stream, (ushort)data.Length);
        stream.Write(data);
    }

    public static void Number(MemoryStream stream, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        stream.Write(bytes);
    }

    private static byte[] Data(ZoneRecord record)
    {
        using var stream = new MemoryStream();
        var words = record.Value.Split(' ');
        switch (record.Type)
        {
            case ZoneRecord.A or ZoneRecord.Aaaa:
                stream.Write(IPAddress.Parse(record.Value).GetAddressBytes());
                break;
            case ZoneRecord.Txt:
                foreach (var piece in Encoding.UTF8.GetBytes(record.Value).Chunk(LongestString)) Text(stream, piece);
                break;
            case ZoneRecord.Soa:
                Name(stream, words[0]);
                Name(stream, words[1]);
                foreach (var word in words[2..]) Long(stream, uint.Parse(word, CultureInfo.InvariantCulture));
                break;
            default:
                foreach (var word in words[..^1]) Number(stream, ushort.Parse(word, CultureInfo.InvariantCulture));
                Name(stream, words[^1]);
                break;
        }

        return stream.ToArray();
    }

    private static void Text(MemoryStream stream, byte[] octets)
    {
        stream.WriteByte((byte)octets.Length);
        stream.Write(octets);
    }

    private static void Name(MemoryStream stream, string host)
    {
        foreach (var label in host.TrimEnd('.').Split('.', StringSplitOptions.RemoveEmptyEntries)) Text(stream, Encoding.ASCII.GetBytes(label));
        stream.WriteByte(0);
    }

    private static void Long(MemoryStream stream, uint value)
    {
        Number(stream, (ushort)(value >> 16));
        Number(stream, (ushort)value);
    }
}
