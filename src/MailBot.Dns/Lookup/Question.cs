using System.Net;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Lookup;

/// <param name="At">The server to ask, instead of the resolver: an authoritative one, asked without recursion. Null asks the resolver.</param>
public readonly record struct Question(DnsName Name, RecordType Type, IPAddress? At = null)
{
    public override string ToString() => At is null ? $"{Name} {Type.Label()}" : $"{Name} {Type.Label()} @{At}";
}
