using System.Buffers.Binary;
using System.Text;

namespace MailBot.Dns.Tests.Wire;

/// <summary>A question as it came to the server.</summary>
internal sealed record WireAsked(ushort Id, string Name, int Type, bool WantsRecursion, bool HasEdns, bool WantsDnssec, bool OverTcp, byte[] Section)
{
    public static WireAsked Read(ReadOnlySpan<byte> message, bool overTcp)
    {
        var name = new StringBuilder();
        var at = 12;
        while (message[at] != 0)
        {
            if (name.Length > 0) name.Append('.');
            name.Append(Encoding.Latin1.GetString(message.Slice(at + 1, message[at])));
            at += message[at] + 1;
        }

        var end = at + 5;
        var hasEdns = BinaryPrimitives.ReadUInt16BigEndian(message[10..]) == 1;
        return new WireAsked(
            BinaryPrimitives.ReadUInt16BigEndian(message), name.ToString(), BinaryPrimitives.ReadUInt16BigEndian(message[(at + 1)..]),
            (message[2] & 1) != 0, hasEdns, hasEdns && (message[end + 7] & 0x80) != 0, overTcp, message[12..end].ToArray());
    }
}
