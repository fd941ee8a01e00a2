using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Names;

public sealed class PublicSuffixesTests
{
    [Theory]
    [InlineData("com", null)]
    [InlineData("example.com", "example.com")]
    [InlineData("a.b.example.com", "example.com")]
    [InlineData("example.example", "example.example")]
    [InlineData("a.b.example.example", "example.example")]
    [InlineData("co.uk", null)]
    [InlineData("contoso.co.uk", "contoso.co.uk")]
    [InlineData("mail.contoso.co.uk", "contoso.co.uk")]
    [InlineData("gouv.fr", null)]
    [InlineData("mairie.gouv.fr", "mairie.gouv.fr")]
    [InlineData("ck", null)]
    [InlineData("test.ck", null)]
    [InlineData("b.test.ck", "b.test.ck")]
    [InlineData("www.ck", "www.ck")]
    [InlineData("www.www.ck", "www.ck")]
    [InlineData("kobe.jp", "kobe.jp")]
    [InlineData("c.kobe.jp", null)]
    [InlineData("b.c.kobe.jp", "b.c.kobe.jp")]
    [InlineData("city.kobe.jp", "city.kobe.jp")]
    [InlineData("www.city.kobe.jp", "city.kobe.jp")]
    [InlineData("xn--55qx5d.cn", null)]
    [InlineData("xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn")]
    public void AName_BelongsToWhatSomebodyRegistered(string name, string? registered) =>
        Assert.Equal(registered, PublicSuffixes.Registrable(DnsName.Of(name))?.Text);

    [Theory]
    [InlineData("mx.contoso.fr", "contoso.fr")]
    [InlineData("mx.mail.contoso.co.uk", "contoso.co.uk")]
    [InlineData("mail.mairie.gouv.fr", "mairie.gouv.fr")]
    [InlineData("mx.contoso.asso.fr", "contoso.asso.fr")]
    [InlineData("mx.abc.de", "abc.de")]
    [InlineData("mx.bit.ly", "bit.ly")]
    [InlineData("mx.ibm.com.br", "ibm.com.br")]
    [InlineData("contoso.github.io", "github.io")]
    [InlineData("contoso.s3.amazonaws.com", "amazonaws.com")]
    [InlineData("co.uk", null)]
    [InlineData("fr", null)]
    [InlineData("mail", null)]
    [InlineData("ms1.msv1.invalid", null)]
    [InlineData("server.contoso.local", null)]
    [InlineData("10.2.0.192.in-addr.arpa", null)]
    public void AName_IsOwnedByWhoeverBuysOne(string name, string? sold) => Assert.Equal(sold, PublicSuffixes.Sold(DnsName.Of(name))?.Text);

    [Fact]
    public void TheList_IsInTheProgramWithItsLicence()
    {
        using var stream = typeof(PublicSuffixes).Assembly.GetManifestResourceStream("MailBot.Dns.Names.public-suffixes.txt");
        using var reader = new StreamReader(stream!);
        Assert.Contains("Mozilla Public", reader.ReadLine(), StringComparison.Ordinal);
    }
}
