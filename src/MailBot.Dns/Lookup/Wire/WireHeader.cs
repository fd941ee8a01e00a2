using System.Buffers.Binary;

namespace MailBot.Dns.Lookup.Wire;

/// <summary>RFC 1035 4.1.1; RFC 4035 3.2.3 for "authenticated".</summary>
internal readonly record struct WireHeader(ushort Id, ushort Flags, ushort Questions, ushort Answers, ushort Authorities)
{
    public bool IsResponse => (Flags & 0x8000) != 0;

    public bool IsAuthoritative => (Flags & 0x0400) != 0;

    public bool IsTruncated => (Flags & 0x0200) != 0;

    public bool IsAuthenticated => (Flags & 0x0020) != 0;

    public WireStatus Status => (WireStatus)(Flags & 0x000F);

    /// <param name="message">At least the 12 octets of a header.</param>
    public static WireHeader Read(ReadOnlySpan<byte> message) => new(
        BinaryPrimitives.ReadUInt16BigEndian(message),
        BinaryPrimitives.ReadUInt16BigEndian(message[2..]),
        BinaryPrimitives.ReadUInt16BigEndian(message[4..]),
        BinaryPrimitives.ReadUInt16BigEndian(message[6..]),
        BinaryPrimitives.ReadUInt16BigEndian(message[8..]));
}

/// <summary>RCODE.</summary>
internal enum WireStatus
{
    NoError = 0,
    FormatError = 1,
    ServerFailure = 2,
    NoSuchName = 3,
    NotImplemented = 4,
    Refused = 5,
}
