using System.Globalization;
using System.Net;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Zones;

/// <summary>A record from its words. Relative names are completed with an origin.</summary>
internal static class RecordReader
{
    public const uint UsualTtl = 3600;

    /// <param name="words">[owner] [ttl] [IN] TYPE data…, the owner always there.</param>
    /// <exception cref="FormatException">Not a record, in one sentence.</exception>
    public static DnsRecord Read(IReadOnlyList<ZoneToken> words, DnsName origin, uint ttl = UsualTtl)
    {
        var owner = Name(words[0].Text, origin);
        var at = 1;
        if (at < words.Count && TryTtl(words[at].Text, out var own)) (ttl, at) = (own, at + 1);
        if (at < words.Count && words[at].Text.Equals("IN", StringComparison.OrdinalIgnoreCase)) at++;
        if (at < words.Count && TryTtl(words[at].Text, out own)) (ttl, at) = (own, at + 1);
        if (at >= words.Count || !RecordTypeLabel.TryRead(words[at].Text, out var type)) throw new FormatException("The type of the record is missing or unknown.");
        return Data(owner, ttl, type, [.. words.Skip(at + 1)], origin);
    }

    /// <summary>The data of a record that is known otherwise.</summary>
    /// <exception cref="FormatException">The data doesn't fit the type.</exception>
    public static DnsRecord Data(DnsName owner, uint ttl, RecordType type, ZoneToken[] d, DnsName origin) => (type, d.Length) switch
    {
        (RecordType.A or RecordType.Aaaa, 1) => Address(owner, ttl, type, d[0].Text),
        (RecordType.Mx, 2) => new MxRecord(owner, ttl, Number(d[0]), Name(d[1].Text, origin)),
        (RecordType.Txt, >= 1) => new TxtRecord(owner, ttl, Strings(d)),
        (RecordType.Spf, >= 1) => new ObsoleteSpfRecord(owner, ttl, Strings(d)),
        (RecordType.Cname, 1) => new CnameRecord(owner, ttl, Name(d[0].Text, origin)),
        (RecordType.Ns, 1) => new NsRecord(owner, ttl, Name(d[0].Text, origin)),
        (RecordType.Ptr, 1) => new PtrRecord(owner, ttl, Name(d[0].Text, origin)),
        (RecordType.Srv, 4) => new SrvRecord(owner, ttl, Number(d[0]), Number(d[1]), Number(d[2]), Name(d[3].Text, origin)),
        (RecordType.Soa, 7) => new SoaRecord(owner, ttl, Name(d[0].Text, origin), Name(d[1].Text, origin), Time(d[2]), Time(d[3]), Time(d[4]), Time(d[5]), Time(d[6])),
        (RecordType.Tlsa, >= 4) => new TlsaRecord(owner, ttl, Number(d[0]), Number(d[1]), Number(d[2]), Convert.FromHexString(Joined(d, 3))),
        (RecordType.Caa, 3) => new CaaRecord(owner, ttl, Number(d[0]), d[1].Text, d[2].Text),
        (RecordType.Ds, >= 4) => new DsRecord(owner, ttl, Number(d[0]), Number(d[1]), Number(d[2]), Convert.FromHexString(Joined(d, 3))),
        (RecordType.Dnskey, >= 4) => new DnskeyRecord(owner, ttl, Number(d[0]), Number(d[1]), Number(d[2]), Convert.FromBase64String(Joined(d, 3))),
        _ => throw new FormatException($"{type.Label()} takes other data than that."),
    };

    public static DnsName Name(string written, DnsName origin)
    {
        if (written == "@") return origin;
        if (DnsName.TryParse(written, out var name) && written.EndsWith('.')) return name;
        return DnsName.TryParse(origin.IsRoot ? written : $"{written}.{origin.Text}", out name) ? name : throw new FormatException($"\"{written}\" is not a name.");
    }

    private static AddressRecord Address(DnsName owner, uint ttl, RecordType type, string written) =>
        IPAddress.TryParse(written, out var address) && new AddressRecord(owner, ttl, address) is var record && record.Type == type
            ? record
            : throw new FormatException($"\"{written}\" is not an address for {type.Label()}.");

    private static byte[][] Strings(ZoneToken[] words) =>
        [.. words.Select(s => s.Octets.Length <= TxtStrings.LongestString ? s.Octets : throw new FormatException("A string of a TXT record is longer than 255 octets."))];

    private static int Number(ZoneToken word) =>
        ushort.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"\"{word.Text}\" is not a number up to 65535.");

    private static uint Time(ZoneToken word) => TryTtl(word.Text, out var number) ? number : throw new FormatException($"\"{word.Text}\" is not a number.");

    private static bool TryTtl(string written, out uint ttl) => uint.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out ttl);

    private static string Joined(ZoneToken[] words, int from) => string.Concat(words.Skip(from).Select(w => w.Text));
}
