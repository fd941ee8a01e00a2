using System.Net;
using System.Text;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Lookup.Wire;

/// <summary>Data of a record. Names in it may point back into the message; nothing is read beyond the data's own end.</summary>
internal static class RecordDecoder
{
    /// <summary>Null where the data isn't what its type says, or holds a name that can't be one.</summary>
    public static DnsRecord? Decode(ReadOnlySpan<byte> message, WireRecord record)
    {
        if (record.Owner is not { } owner) return null;
        var end = record.DataAt + record.DataLength;
        var reader = new WireReader(message[..end], record.DataAt);
        var decoded = Decode(ref reader, owner, record.Ttl, (RecordType)record.Type);
        return reader.Left == 0 ? decoded : null;
    }

    private static DnsRecord? Decode(ref WireReader reader, DnsName owner, uint ttl, RecordType type) => type switch
    {
        RecordType.A => Octets(ref reader, 4) is { } octets ? new AddressRecord(owner, ttl, new IPAddress(octets)) : null,
        RecordType.Aaaa => Octets(ref reader, 16) is { } octets ? new AddressRecord(owner, ttl, new IPAddress(octets)) : null,
        RecordType.Cname => Name(ref reader) is { } name ? new CnameRecord(owner, ttl, name) : null,
        RecordType.Ns => Name(ref reader) is { } name ? new NsRecord(owner, ttl, name) : null,
        RecordType.Ptr => Name(ref reader) is { } name ? new PtrRecord(owner, ttl, name) : null,
        RecordType.Mx => reader.TryNumber(out var preference) && Name(ref reader) is { } host ? new MxRecord(owner, ttl, preference, host) : null,
        RecordType.Srv => Service(ref reader, owner, ttl),
        RecordType.Txt => Text(ref reader, owner, ttl),
        RecordType.Soa => Authority.Start(ref reader, owner, ttl),
        RecordType.Caa => Caa(ref reader, owner, ttl),
        RecordType.Tlsa => Small(ref reader, out var a, out var b, out var c) && Rest(ref reader) is { } data ? new TlsaRecord(owner, ttl, a, b, c, data) : null,
        RecordType.Ds => reader.TryNumber(out var tag) && reader.TryByte(out var algorithm) && reader.TryByte(out var digest)
            ? new DsRecord(owner, ttl, tag, algorithm, digest, Rest(ref reader)) : null,
        RecordType.Dnskey => reader.TryNumber(out var flags) && reader.TryByte(out var protocol) && reader.TryByte(out var kind)
            ? new DnskeyRecord(owner, ttl, flags, protocol, kind, Rest(ref reader)) : null,
        _ => null,
    };

    private static SrvRecord? Service(ref WireReader reader, DnsName owner, uint ttl) =>
        reader.TryNumber(out var priority) && reader.TryNumber(out var weight) && reader.TryNumber(out var port) && Name(ref reader) is { } target
            ? new SrvRecord(owner, ttl, priority, weight, port, target) : null;

    /// <summary>Octet for octet, string by string.</summary>
    private static TxtRecord? Text(ref WireReader reader, DnsName owner, uint ttl)
    {
        var strings = new List<byte[]>(2);
        while (reader.TryByte(out var length))
        {
            if (!reader.TryOctets(length, out var octets)) return null;
            strings.Add(octets.ToArray());
        }

        return strings.Count > 0 ? new TxtRecord(owner, ttl, strings) : null;
    }

    private static CaaRecord? Caa(ref WireReader reader, DnsName owner, uint ttl) =>
        reader.TryByte(out var flags) && reader.TryByte(out var length) && reader.TryOctets(length, out var tag)
            ? new CaaRecord(owner, ttl, flags, Encoding.Latin1.GetString(tag), Encoding.Latin1.GetString(Rest(ref reader))) : null;

    private static bool Small(ref WireReader reader, out byte first, out byte second, out byte third)
    {
        (second, third) = (0, 0);
        return reader.TryByte(out first) && reader.TryByte(out second) && reader.TryByte(out third);
    }

    private static DnsName? Name(ref WireReader reader) => reader.TryName(out var name, out var readable) && readable ? name : null;

    private static byte[]? Octets(ref WireReader reader, int count) => reader.TryOctets(count, out var octets) ? octets.ToArray() : null;

    private static byte[] Rest(ref WireReader reader) => reader.TryOctets(reader.Left, out var octets) ? octets.ToArray() : [];
}
