using System.Buffers.Binary;
using System.Text;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Tests.Wire;

/// <summary>An answer, octet by octet, right or wrong. Written without the reader in mind: names stand in full, nothing is shared.</summary>
internal sealed class WireMessage(WireAsked asked)
{
    public const ushort Response = 0x8000;
    public const ushort Authoritative = 0x0400;
    public const ushort Truncated = 0x0200;
    public const ushort RecursionAvailable = 0x0080;
    public const ushort Authenticated = 0x0020;

    private readonly List<byte[]> answers = [];
    private readonly List<byte[]> authorities = [];

    public ushort Id { get; set; } = asked.Id;

    public ushort Flags { get; set; } = (ushort)(Response | RecursionAvailable | 0x0100);

    public int Status { get; set; }

    public byte[] QuestionSection { get; set; } = asked.Section;

    public int Questions { get; set; } = 1;

    /// <summary>Told instead of the true count.</summary>
    public int? AnswerCount { get; set; }

    public WireMessage Answer(DnsRecord record) => Answer(Name(record.Owner.Text), (int)record.Type, record.Ttl, Data(record));

    public WireMessage Answer(byte[] owner, int type, uint ttl, byte[] data, int? length = null)
    {
        answers.Add(Record(owner, type, ttl, data, length));
        return this;
    }

    public WireMessage Authority(DnsRecord record)
    {
        authorities.Add(Record(Name(record.Owner.Text), (int)record.Type, record.Ttl, Data(record), null));
        return this;
    }

    public byte[] ToArray()
    {
        var header = new byte[12];
        BinaryPrimitives.WriteUInt16BigEndian(header, Id);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(Flags | Status));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)Questions);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)(AnswerCount ?? answers.Count));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)authorities.Count);
        return [.. header, .. QuestionSection, .. answers.SelectMany(a => a), .. authorities.SelectMany(a => a)];
    }

    public static byte[] Name(string name) =>
        [.. name.Split('.', StringSplitOptions.RemoveEmptyEntries).SelectMany(l => Label(Encoding.Latin1.GetBytes(l))), 0];

    public static byte[] Label(byte[] octets) => [(byte)octets.Length, .. octets];

    public static byte[] Number(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Record(byte[] owner, int type, uint ttl, byte[] data, int? length) =>
        [.. owner, .. Number(type), 0, 1, .. Long(ttl), .. Number(length ?? data.Length), .. data];

    private static byte[] Data(DnsRecord record) => record switch
    {
        AddressRecord r => r.Address.GetAddressBytes(),
        MxRecord r => [.. Number(r.Preference), .. Name(r.Exchange.Text)],
        CnameRecord r => Name(r.Target.Text),
        NsRecord r => Name(r.Host.Text),
        PtrRecord r => Name(r.Host.Text),
        SrvRecord r => [.. Number(r.Priority), .. Number(r.Weight), .. Number(r.Port), .. Name(r.Target.Text)],
        TxtRecord r => [.. r.Strings.SelectMany(s => Label(s))],
        SoaRecord r => [.. Name(r.Primary.Text), .. Name(r.Mailbox.Text), .. Long(r.Serial), .. Long(r.Refresh), .. Long(r.Retry), .. Long(r.Expire), .. Long(r.Minimum)],
        TlsaRecord r => [(byte)r.Usage, (byte)r.Selector, (byte)r.Matching, .. r.Data],
        CaaRecord r => [(byte)r.Flags, .. Label(Encoding.Latin1.GetBytes(r.Tag)), .. Encoding.Latin1.GetBytes(r.Value)],
        DsRecord r => [.. Number(r.KeyTag), (byte)r.Algorithm, (byte)r.DigestType, .. r.Digest],
        DnskeyRecord r => [.. Number(r.Flags), (byte)r.Protocol, (byte)r.Algorithm, .. r.PublicKey],
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.Type, null),
    };
}
