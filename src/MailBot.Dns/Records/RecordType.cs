namespace MailBot.Dns.Records;

/// <summary>Types of records that mail needs, by their numbers on the wire (IANA, Resource Record TYPEs).</summary>
public enum RecordType
{
    None = 0,
    A = 1,
    Ns = 2,
    Cname = 5,
    Soa = 6,
    Ptr = 12,
    Mx = 15,
    Txt = 16,
    Aaaa = 28,
    Srv = 33,
    Ds = 43,
    Dnskey = 48,
    Tlsa = 52,

    /// <summary>Obsolete: SPF is published as TXT alone (RFC 7208 3.1).</summary>
    Spf = 99,
    Caa = 257,
}
