using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Checks.Provider;

public sealed class MailProvidersTests
{
    [Theory]
    [InlineData("contoso-fr.mail.protection.outlook.com", "microsoft365")]
    [InlineData("contoso-fr.o-v1.mx.microsoft", "microsoft365")]
    [InlineData("contoso-fr.mail.eo.outlook.com", "microsoft365")]
    [InlineData("contoso-com.mail.protection.office365.us", "microsoft365-us")]
    [InlineData("contoso-cn.mail.protection.partner.outlook.cn", "microsoft365-cn")]
    [InlineData("smtp.google.com", "google")]
    [InlineData("aspmx.l.google.com", "google")]
    [InlineData("alt4.aspmx.l.google.com", "google")]
    [InlineData("aspmx3.googlemail.com", "google")]
    [InlineData("mx1.mail.ovh.net", "ovh")]
    [InlineData("ex5.mail.ovh.net", "ovh")]
    [InlineData("redirect.ovh.net", "ovh")]
    [InlineData("spool.mail.gandi.net", "gandi")]
    [InlineData("mta-gw.infomaniak.ch", "infomaniak")]
    [InlineData("mx00.ionos.fr", "ionos")]
    [InlineData("smtp-in.orange.fr", "orange")]
    [InlineData("mx1.eu1.pphosted.com", "proofpoint")]
    [InlineData("mx1-eu1.ppe-hosted.com", "proofpoint")]
    [InlineData("eu-smtp-inbound-1.mimecast.com", "mimecast")]
    [InlineData("d1234.a.ess.uk.barracudanetworks.com", "barracuda")]
    [InlineData("mx01.hornetsecurity.com", "hornetsecurity")]
    [InlineData("mx-01-eu-central-1.prod.hydra.sophos.com", "sophos")]
    [InlineData("mx.zoho.eu", "zoho")]
    [InlineData("mailsec.protonmail.ch", "proton")]
    [InlineData("in1-smtp.messagingengine.com", "fastmail")]
    public void AnMxHost_TellsItsProvider(string host, string id) => Assert.Equal(id, MailProviders.Receiving(DnsName.Of(host))?.Id);

    /// <summary>Customers' own machines have names under their providers' domains, and anybody can make a name that looks like one.</summary>
    [Theory]
    [InlineData("vps-1234.vps.ovh.net")]
    [InlineData("lfbn-1.abo.wanadoo.fr")]
    [InlineData("mail.protection.outlook.com.contoso.example")]
    [InlineData("notmx.microsoft.example")]
    [InlineData("fakeaspmx.l.google.com")]
    [InlineData("mail.contoso.example")]
    public void AnotherHost_TellsNone(string host) => Assert.Null(MailProviders.Receiving(DnsName.Of(host)));

    [Fact]
    public void EachProvider_IsThereOnce_AndNamesItsSource()
    {
        Assert.Equal(MailProviders.All.Select(p => p.Id).Distinct(), MailProviders.All.Select(p => p.Id));
        Assert.All(MailProviders.All, p => Assert.True(Uri.TryCreate(p.Source, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps, p.Id));
        Assert.All(MailProviders.All, p => Assert.NotEmpty(p.Mx));
    }

    [Fact]
    public void EachName_IsWrittenAsDnsCarriesIt() =>
        Assert.All(MailProviders.All.SelectMany(p => p.Mx.Concat(p.Spf).Concat(p.Autodiscover)), n => Assert.Equal(n, DnsName.Of(n).Text));

    [Fact]
    public void NoHost_BelongsToTwo()
    {
        foreach (var host in MailProviders.All.SelectMany(p => p.Mx).Select(DnsName.Of)) Assert.Single(MailProviders.All, p => p.Receives(host));
    }
}
