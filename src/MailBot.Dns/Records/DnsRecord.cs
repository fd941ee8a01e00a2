using System.Net;
using System.Net.Sockets;
using MailBot.Dns.Names;

namespace MailBot.Dns.Records;

/// <summary>One record as DNS gave it. Its data is data: never shown without <see cref="Texts.SafeText"/>.</summary>
/// <param name="Ttl">Seconds that a resolver may keep it.</param>
public abstract record DnsRecord(DnsName Owner, uint Ttl)
{
    public abstract RecordType Type { get; }
}

/// <summary>A or AAAA.</summary>
public sealed record AddressRecord(DnsName Owner, uint Ttl, IPAddress Address) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => Address.AddressFamily == AddressFamily.InterNetworkV6 ? RecordType.Aaaa : RecordType.A;
}

/// <param name="Preference">The lowest is tried first.</param>
/// <param name="Exchange">The root stands for "no mail here" (RFC 7505).</param>
public sealed record MxRecord(DnsName Owner, uint Ttl, int Preference, DnsName Exchange) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Mx;
}

public sealed record CnameRecord(DnsName Owner, uint Ttl, DnsName Target) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Cname;
}

public sealed record NsRecord(DnsName Owner, uint Ttl, DnsName Host) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Ns;
}

public sealed record PtrRecord(DnsName Owner, uint Ttl, DnsName Host) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Ptr;
}

/// <param name="Target">The root stands for "not offered here" (RFC 2782).</param>
public sealed record SrvRecord(DnsName Owner, uint Ttl, int Priority, int Weight, int Port, DnsName Target) : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Srv;
}

/// <param name="Minimum">With the record's own TTL it bounds how long "no such name" is kept (RFC 2308 5).</param>
public sealed record SoaRecord(
    DnsName Owner, uint Ttl, DnsName Primary, DnsName Mailbox, uint Serial, uint Refresh, uint Retry, uint Expire, uint Minimum)
    : DnsRecord(Owner, Ttl)
{
    public override RecordType Type => RecordType.Soa;
}
