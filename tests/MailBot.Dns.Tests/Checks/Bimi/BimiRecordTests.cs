using CsCheck;
using MailBot.Dns.Checks.Bimi;

namespace MailBot.Dns.Tests.Checks.Bimi;

public sealed class BimiRecordTests
{
    [Theory]
    [InlineData("v=BIMI1; l=https://a.example/l.svg; a=https://a.example/v.pem", "https://a.example/l.svg", "https://a.example/v.pem")]
    [InlineData("v=BIMI1;l=;a=", "", "")]
    [InlineData("v=BIMI1", null, null)]
    [InlineData("v=BIMI1; l = https://a.example/l.svg", "https://a.example/l.svg", null)]
    [InlineData("v=BIMI1; L=https://a.example/l.svg", null, null)]
    [InlineData("v=BIMI1; l=1; l=2", "1", null)]
    public void ARecord_HasItsLogoAndCertificate(string text, string? logo, string? certificate)
    {
        var record = Assert.IsType<BimiRecord>(BimiRecord.Read(text));
        Assert.Equal((logo, certificate), (record.Logo, record.Certificate));
    }

    [Theory]
    [InlineData("v=BIMI2; l=")]
    [InlineData("bimi")]
    [InlineData(" v=BIMI1; l=")]
    [InlineData("V=BIMI1; l=")]
    public void AMisspeltVersion_IsALookalike(string text) => Assert.True(BimiRecord.Read(text) is null && BimiRecord.IsLookalike(text));

    [Fact]
    public void AnyText_IsRead() => Gen.String[0, 300].Sample(text =>
    {
        _ = BimiRecord.IsLookalike(text);
        _ = BimiRecord.IsHttps(text) && BimiRecord.IsSvg(text);
        return BimiRecord.Read("v=BIMI1;" + text) is not null;
    });
}
