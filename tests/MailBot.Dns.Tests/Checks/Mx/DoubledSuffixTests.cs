using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Checks.Mx;

public sealed class DoubledSuffixTests
{
    [Theory]
    [InlineData("mail.contoso.example.contoso.example", "contoso.example", "mail.contoso.example")]
    [InlineData("contoso.example.contoso.example", "contoso.example", "contoso.example")]
    [InlineData("mail.contoso.example.contoso.example", "news.contoso.example", "mail.contoso.example")]
    [InlineData("contoso-example.mail.protection.outlook.com.contoso.example", "contoso.example", "contoso-example.mail.protection.outlook.com")]
    [InlineData("mx1.mail.ovh.net.contoso.example", "contoso.example", "mx1.mail.ovh.net")]
    [InlineData("mailconfig.ovh.net.contoso.example", "contoso.example", "mailconfig.ovh.net")]
    public void AnAddedZone_IsTakenOff(string host, string domain, string meant) =>
        Assert.Equal(DnsName.Of(meant), DoubledSuffix.Meant(DnsName.Of(host), DnsName.Of(domain)));

    [Theory]
    [InlineData("mail.contoso.example", "contoso.example")]
    [InlineData("contoso.example", "contoso.example")]
    [InlineData("mail.fr.contoso.example", "contoso.example")]
    [InlineData("mail.contoso.example.fabrikam.example", "contoso.example")]
    [InlineData("mail.notcontoso.example", "contoso.example")]
    public void AnOrdinaryName_IsLeftAlone(string host, string domain) =>
        Assert.Null(DoubledSuffix.Meant(DnsName.Of(host), DnsName.Of(domain)));
}
