using System.Buffers.Binary;
using System.Text;

namespace MailBot.SimulatedTenant.Dns;

/// <summary>What is answered to a question.</summary>
/// <param name="Exchangers">MX hosts, best first.</param>
internal sealed record DnsReply(DnsCode Code, IReadOnlyList<string> Exchangers)
{
    private const ushort PointerToQuestion = 0xC00C;
    private const int TtlSeconds = 60;
    private const int PreferenceStep = 10;

    public byte[] Write(DnsQuestion question)
    {
        using var stream = new MemoryStream();
        Number(stream, question.Id);
        // Answer, authoritative, no recursion to offer.
        Number(stream, (ushort)(0x8400 | (question.RecursionDesired ? 0x0100 : 0) | (int)Code));
        Number(stream, 1);
        Number(stream, (ushort)Exchangers.Count);
        Number(stream, 0);
        Number(stream, 0);
        stream.Write(question.Raw);
        for (var i = 0; i < Exchangers.Count; i++)
            Record(stream, (ushort)(i * PreferenceStep), Exchangers[i]);
        return stream.ToArray();
    }

    private static void Record(MemoryStream stream, ushort preference, string host)
    {
        Number(stream, PointerToQuestion);
        Number(stream, DnsQuestion.Mx);
        Number(stream, DnsQuestion.Internet);
        Number(stream, 0);
        Number(stream, TtlSeconds);
        var name = Name(host);
        Number(stream, (ushort)(2 + name.Length));
        Number(stream, preference);
        stream.Write(name);
    }

    private static byte[] Name(string host)
    {
        using var name = new MemoryStream();
        foreach (var label in host.TrimEnd('.').Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            name.WriteByte((byte)label.Length);
            name.Write(Encoding.ASCII.GetBytes(label));
        }

        name.WriteByte(0);
        return name.ToArray();
    }

    private static void Number(MemoryStream stream, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        stream.Write(bytes);
    }
}

internal enum DnsCode
{
    NoError = 0,
    ServerFailure = 2,
    NameUnknown = 3,
    Refused = 5,
}
