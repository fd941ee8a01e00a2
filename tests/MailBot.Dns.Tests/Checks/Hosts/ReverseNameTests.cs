using System.Net;
using MailBot.Dns.Checks.Hosts;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Checks.Hosts;

public sealed class ReverseNameTests
{
    [Theory]
    [InlineData("192.0.2.10", "10.2.0.192.in-addr.arpa")]
    [InlineData("2001:db8::10", "0.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa")]
    public void AnAddress_IsANameBackwards(string address, string name) =>
        Assert.Equal(DnsName.Of(name), ReverseName.Of(IPAddress.Parse(address)));
}
