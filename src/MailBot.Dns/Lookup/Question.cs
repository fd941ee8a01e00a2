using System.Net;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Lookup;

/// <param name="At">The server to ask, instead of the resolver: an authoritative one, asked without recursion. Null asks the resolver.</param>
public sealed record Question(DnsName Name, RecordType Type, IPAddress? At = null)
{
    /// <summary>Not in a datagram at all: to see whether a zone's own server can be asked so (RFC 7766).</summary>
    public bool OverTcp { get; init; }

    public override string ToString() => (At is null ? $"{Name} {Type.Label()}" : $"{Name} {Type.Label()} @{At}") + (OverTcp ? " TCP" : "");
}
