using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Lookup.Wire;

/// <summary>What the authority section tells: how long "nothing there" counts, or whom else to ask.</summary>
/// <param name="NegativeTtl">RFC 2308 5; null without a SOA.</param>
/// <param name="Delegation">The servers that are to be asked instead, each for the name that it stands at.</param>
internal readonly record struct Authority(uint? NegativeTtl, IReadOnlyList<NsRecord> Delegation, bool NamesServers)
{
    private const int MostServers = 32;

    /// <summary>What is broken here is left out: the answer stands without it.</summary>
    public static Authority Read(ref WireReader reader, ReadOnlySpan<byte> message, int count)
    {
        var (names, servers) = (false, (List<NsRecord>?)null);
        for (; count > 0 && WireRecord.TryRead(ref reader, out var record); count--)
        {
            names |= record.Type == (ushort)RecordType.Ns;
            if (record.Type == (ushort)RecordType.Soa && RecordDecoder.Decode(message, record) is SoaRecord soa) return new Authority(Math.Min(soa.Ttl, soa.Minimum), servers ?? [], names);
            if (record.Type == (ushort)RecordType.Ns && (servers?.Count ?? 0) < MostServers && RecordDecoder.Decode(message, record) is NsRecord server) (servers ??= []).Add(server);
        }

        return new Authority(null, servers ?? [], names);
    }

    /// <summary>A mailbox may hold a dot inside a label ("anna\.roux.example"); it is of no use to us, so it doesn't cost the record.</summary>
    public static SoaRecord? Start(ref WireReader reader, DnsName owner, uint ttl) =>
        reader.TryName(out var primary, out var readable) && readable && reader.TryName(out var mailbox, out _)
        && reader.TryLong(out var serial) && reader.TryLong(out var refresh) && reader.TryLong(out var retry) && reader.TryLong(out var expire) && reader.TryLong(out var minimum)
            ? new SoaRecord(owner, ttl, primary, mailbox, serial, refresh, retry, expire, minimum) : null;
}
