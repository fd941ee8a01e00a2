using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Checks.Mx;

public sealed class RegistrableNameTests
{
    [Theory]
    [InlineData("mx.contoso.fr", "contoso.fr")]
    [InlineData("contoso.fr", "contoso.fr")]
    [InlineData("mx.mail.contoso.co.uk", "contoso.co.uk")]
    [InlineData("mx.contoso.com", "contoso.com")]
    public void AName_HasOneThatSomebodyBuys(string name, string bought) =>
        Assert.Equal(DnsName.Of(bought), RegistrableName.Above(DnsName.Of(name)));

    [Theory]
    [InlineData("ms1.msv1.invalid")]
    [InlineData("server.contoso.local")]
    [InlineData("mail")]
    [InlineData("10.2.0.192.in-addr.arpa")]
    public void ANameThatNobodyCanBuy_HasNone(string name) => Assert.Null(RegistrableName.Above(DnsName.Of(name)));
}
