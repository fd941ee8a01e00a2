using MailBot.Dns.Names;

namespace MailBot.Dns.Records;

/// <summary>RFC 6698 2.1.</summary>
public sealed record TlsaRecord(DnsName Owner, uint Ttl, int Usage, int Selector, int Matching, byte[] Data) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Tlsa;
}

/// <summary>RFC 8659 4.</summary>
public sealed record CaaRecord(DnsName Owner, uint Ttl, int Flags, string Tag, string Value) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Caa;
}

/// <summary>RFC 4034 5.</summary>
public sealed record DsRecord(DnsName Owner, uint Ttl, int KeyTag, int Algorithm, int DigestType, byte[] Digest) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Ds;
}

/// <summary>RFC 4034 2.</summary>
public sealed record DnskeyRecord(DnsName Owner, uint Ttl, int Flags, int Protocol, int Algorithm, byte[] PublicKey) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Dnskey;
}
