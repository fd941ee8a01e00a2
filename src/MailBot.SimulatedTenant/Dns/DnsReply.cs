namespace MailBot.SimulatedTenant.Dns;

/// <summary>What is answered to a question.</summary>
/// <param name="Answers">Aliases first, in the order in which they lead on.</param>
/// <param name="Authority">The SOA that says how long "nothing there" may be kept.</param>
internal sealed record DnsReply(DnsCode Code, IReadOnlyList<ZoneRecord> Answers, ZoneRecord? Authority = null)
{
    private const uint Ttl = 3600;

    /// <summary>What a client takes without having said more (RFC 1035 2.3.4), and what is safe with EDNS.</summary>
    private const int PlainLimit = 512;
    private const int ExtendedLimit = 1232;
    private const ushort Truncated = 0x0200;
    private const ushort OptType = 41;

    public byte[] Write(DnsQuestion question)
    {
        var whole = Write(question, Answers, Authority, 0);
        return whole.Length <= (question.Extended ? ExtendedLimit : PlainLimit) ? whole : Write(question, [], null, Truncated);
    }

    private byte[] Write(DnsQuestion question, IReadOnlyList<ZoneRecord> answers, ZoneRecord? authority, ushort flags)
    {
        using var stream = new MemoryStream();
        RecordWire.Number(stream, question.Id);
        // Answer, authoritative; as a resolver, too, it offers recursion where it was asked for.
        RecordWire.Number(stream, (ushort)(0x8400 | flags | (question.RecursionDesired ? 0x0180 : 0) | (int)Code));
        RecordWire.Number(stream, 1);
        RecordWire.Number(stream, (ushort)answers.Count);
        RecordWire.Number(stream, (ushort)(authority is null ? 0 : 1));
        RecordWire.Number(stream, (ushort)(question.Extended ? 1 : 0));
        stream.Write(question.Raw);
        foreach (var record in answers) RecordWire.Write(stream, record, Ttl);
        if (authority is not null) RecordWire.Write(stream, authority, Ttl);
        if (question.Extended) Extension(stream);
        return stream.ToArray();
    }

    /// <summary>RFC 6891 6.1: root, OPT, payload size, and nothing to say.</summary>
    private static void Extension(MemoryStream stream)
    {
        stream.WriteByte(0);
        RecordWire.Number(stream, OptType);
        RecordWire.Number(stream, ExtendedLimit);
        stream.Write(stackalloc byte[6]);
    }
}

internal enum DnsCode
{
    NoError = 0,
    ServerFailure = 2,
    NameUnknown = 3,
    Refused = 5,
}
