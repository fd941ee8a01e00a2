using System.Net;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Checks.Mx;

public sealed class ReachabilityTests
{
    [Theory]
    [InlineData("10.0.0.1", "contoso.example")]
    [InlineData("127.0.0.1", "contoso.example")]
    [InlineData("169.254.169.254", "contoso.example")]
    [InlineData("::1", "contoso.example")]
    [InlineData("fd00::1", "contoso.example")]
    [InlineData("192.0.2.1", "contoso.fr")]
    [InlineData("2001:db8::1", "contoso.fr")]
    [InlineData("192.0.2.1", "notexample.com")]
    public void AnAddressThatNobodyCanReach_IsOutOfReach(string address, string domain) =>
        Assert.True(Reachability.IsOutOfReach(IPAddress.Parse(address), DnsName.Of(domain)));

    [Theory]
    [InlineData("9.9.9.9", "contoso.fr")]
    [InlineData("192.0.2.1", "contoso.example")]
    [InlineData("2001:db8::1", "www.example.com")]
    public void APublicAddress_AndAnExampleOfAnExampleDomain_AreNot(string address, string domain) =>
        Assert.False(Reachability.IsOutOfReach(IPAddress.Parse(address), DnsName.Of(domain)));
}
