using MailBot.Dns.Names;

namespace MailBot.Dns.Lookup.Wire;

/// <summary>A record as it stands in a message, its data not read yet.</summary>
/// <param name="Owner">Null where no such name may be believed.</param>
internal readonly record struct WireRecord(DnsName? Owner, ushort Type, ushort Class, uint Ttl, int DataAt, int DataLength)
{
    private const uint NegativeBit = 0x8000_0000;

    /// <returns>False where the message is broken.</returns>
    public static bool TryRead(ref WireReader reader, out WireRecord record)
    {
        record = default;
        if (!reader.TryName(out var owner, out var readable) || !reader.TryNumber(out var type) || !reader.TryNumber(out var kind)
            || !reader.TryLong(out var ttl) || !reader.TryNumber(out var length)) return false;
        var at = reader.At;
        if (!reader.TryOctets(length, out _)) return false;

        // RFC 2181 8: a TTL with its highest bit set is zero.
        record = new WireRecord(readable ? owner : null, type, kind, (ttl & NegativeBit) == 0 ? ttl : 0, at, length);
        return true;
    }
}
