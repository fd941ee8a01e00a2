using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Checks.Mx;

public sealed class WrittenAddressTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("192.0.2.1.", "192.0.2.1")]
    [InlineData("[192.0.2.1]", "192.0.2.1")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    public void AnAddressInPlaceOfAName_IsRead(string written, string address)
    {
        Assert.True(WrittenAddress.TryRead(DnsName.Of(written), out var read));
        Assert.Equal(address, read.ToString());
    }

    [Theory]
    [InlineData("mail.contoso.example")]
    [InlineData("1")]
    [InlineData("192.0.2")]
    [InlineData("300.0.2.1")]
    [InlineData("192.0.2.1.example")]
    [InlineData("a.b.c.d")]
    public void AName_IsNone(string written) => Assert.False(WrittenAddress.IsOne(DnsName.Of(written)));
}
