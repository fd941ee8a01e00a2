using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MailBot.Dns.Lookup.Wire;

/// <summary>One question as octets (RFC 1035 4), with EDNS (RFC 6891) unless a server can't have it.</summary>
internal readonly record struct WireQuery(ushort Id, Question Question, bool Plain)
{
    /// <summary>No larger datagram is asked for: it would be cut to pieces on the way, and pieces get lost.</summary>
    public const ushort LargestDatagram = 1232;

    public const int MostOctets = 12 + 255 + 4 + 11;

    private const ushort RecursionDesired = 0x0100;
    private const ushort OptType = 41;
    private const uint DnssecOk = 0x8000;
    private const int ClassIn = 1;

    /// <summary>With an identity that nobody can guess.</summary>
    public static WireQuery Of(Question question, bool plain = false)
    {
        Span<byte> id = stackalloc byte[2];
        RandomNumberGenerator.Fill(id);
        return new WireQuery(BinaryPrimitives.ReadUInt16BigEndian(id), question, plain);
    }

    /// <returns>How many octets were written.</returns>
    public int Write(Span<byte> to)
    {
        to[..12].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(to, Id);
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], Question.At is null ? RecursionDesired : (ushort)0);
        BinaryPrimitives.WriteUInt16BigEndian(to[4..], 1);
        var at = 12 + WriteName(Question.Name.Text, to[12..]);
        BinaryPrimitives.WriteUInt16BigEndian(to[at..], (ushort)Question.Type);
        BinaryPrimitives.WriteUInt16BigEndian(to[(at + 2)..], ClassIn);
        return Plain ? at + 4 : WriteOptions(to, at + 4);
    }

    /// <summary>DO, because only then the answer tells whether DNSSEC proved it (RFC 6840 5.7).</summary>
    private static int WriteOptions(Span<byte> to, int at)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to[10..], 1);
        to[at] = 0;
        BinaryPrimitives.WriteUInt16BigEndian(to[(at + 1)..], OptType);
        BinaryPrimitives.WriteUInt16BigEndian(to[(at + 3)..], LargestDatagram);
        BinaryPrimitives.WriteUInt32BigEndian(to[(at + 5)..], DnssecOk);
        BinaryPrimitives.WriteUInt16BigEndian(to[(at + 9)..], 0);
        return at + 11;
    }

    private static int WriteName(ReadOnlySpan<char> name, Span<byte> to)
    {
        var at = 0;
        while (name.Length > 0)
        {
            var dot = name.IndexOf('.');
            var label = dot < 0 ? name : name[..dot];
            to[at++] = (byte)label.Length;
            foreach (var c in label) to[at++] = (byte)c;
            name = dot < 0 ? [] : name[(dot + 1)..];
        }

        to[at++] = 0;
        return at;
    }
}
