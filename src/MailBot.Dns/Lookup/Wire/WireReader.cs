using System.Buffers.Binary;
using MailBot.Dns.Names;

namespace MailBot.Dns.Lookup.Wire;

/// <summary>Reads a message from front to back. Never outside of it, never in circles: a pointer must lead backwards (RFC 1035 4.1.4).</summary>
internal ref struct WireReader(ReadOnlySpan<byte> message, int at = 0)
{
    private const int LongestLabel = 63;
    private const byte Pointer = 0xC0;

    private readonly ReadOnlySpan<byte> message = message;

    public int At { get; private set; } = at;

    public readonly int Left => message.Length - At;

    public bool TryByte(out byte value)
    {
        value = 0;
        if (Left < 1) return false;
        value = message[At++];
        return true;
    }

    public bool TryNumber(out ushort value)
    {
        value = 0;
        if (Left < 2) return false;
        value = BinaryPrimitives.ReadUInt16BigEndian(message[At..]);
        At += 2;
        return true;
    }

    public bool TryLong(out uint value)
    {
        value = 0;
        if (Left < 4) return false;
        value = BinaryPrimitives.ReadUInt32BigEndian(message[At..]);
        At += 4;
        return true;
    }

    public bool TryOctets(int count, out ReadOnlySpan<byte> octets)
    {
        octets = default;
        if (count < 0 || Left < count) return false;
        octets = message.Slice(At, count);
        At += count;
        return true;
    }

    /// <param name="name">The root where it isn't <paramref name="readable"/>.</param>
    /// <param name="readable">False for labels that hold a dot, a space, a control or other octets that no host name has: such a name is a trap.</param>
    /// <returns>False where the message is broken here.</returns>
    public bool TryName(out DnsName name, out bool readable)
    {
        Span<char> text = stackalloc char[DnsName.LongestName + 2];
        (name, readable) = (DnsName.Root, true);
        var (length, from, end) = (0, At, -1);
        while (from < message.Length)
        {
            var octet = message[from];
            if (octet == 0)
            {
                At = end < 0 ? from + 1 : end;
                if (readable && length > 0) name = DnsName.OfChecked(new string(text[..(length - 1)]));
                return true;
            }

            if (octet > LongestLabel)
            {
                if (octet < Pointer || from + 1 >= message.Length) return false;
                var to = ((octet & ~Pointer) << 8) | message[from + 1];
                if (end < 0) end = from + 2;
                if (to >= from || to >= At) return false;
                from = to;
                continue;
            }

            if (from + 1 + octet > message.Length || length + octet + 1 > DnsName.LongestName + 1) return false;
            readable &= TryLabel(message.Slice(from + 1, octet), text[length..]);
            length += octet + 1;
            from += octet + 1;
        }

        return false;
    }

    private static bool TryLabel(ReadOnlySpan<byte> label, Span<char> to)
    {
        for (var at = 0; at < label.Length; at++)
        {
            var octet = label[at];
            if (octet is <= (byte)' ' or > (byte)'~' or (byte)'.' or (byte)'\\') return false;
            to[at] = octet is >= (byte)'A' and <= (byte)'Z' ? (char)(octet | 0x20) : (char)octet;
        }

        to[label.Length] = '.';
        return true;
    }
}
