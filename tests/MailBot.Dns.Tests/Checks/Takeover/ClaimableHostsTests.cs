using MailBot.Dns.Checks.Takeover;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Checks.Takeover;

public sealed class ClaimableHostsTests
{
    [Theory]
    [InlineData("contoso.azurewebsites.net", true)]
    [InlineData("contoso.francecentral.cloudapp.azure.com", true)]
    [InlineData("a.b.s3.eu-west-3.amazonaws.com", true)]
    [InlineData("contoso.s3-website.eu-west-3.amazonaws.com", true)]
    [InlineData("s3.eu-west-3.amazonaws.com", false)]
    [InlineData("contoso.s3.amazonaws.com", true)]
    [InlineData("azurewebsites.net", false)]
    [InlineData("notazurewebsites.net", false)]
    [InlineData("selector1-contoso-example._domainkey.contoso.onmicrosoft.com", false)]
    [InlineData("autodiscover.outlook.com", false)]
    public void AHost_CanBeClaimedOrNot(string host, bool claimable) => Assert.Equal(claimable, ClaimableHosts.Contain(DnsName.Of(host)));
}
