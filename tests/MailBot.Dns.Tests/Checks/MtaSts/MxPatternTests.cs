using CsCheck;
using MailBot.Dns.Checks.MtaSts;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests.Checks.MtaSts;

public sealed class MxPatternTests
{
    [Theory]
    [InlineData("mail.contoso.example", "mail.contoso.example", true)]
    [InlineData("MAIL.Contoso.Example", "mail.contoso.example", true)]
    [InlineData("*.contoso.example", "mail.contoso.example", true)]
    [InlineData("*.contoso.example", "a.b.contoso.example", false)]
    [InlineData("*.contoso.example", "contoso.example", false)]
    [InlineData("*.contoso.example", "mailcontoso.example", false)]
    [InlineData("*.mail.protection.outlook.com", "contoso-example.mail.protection.outlook.com", true)]
    [InlineData("*.mail.protection.outlook.com", "contoso-example.o-v1.mx.microsoft", false)]
    [InlineData(".contoso.example", "mail.contoso.example", false)]
    [InlineData("*", "mail", false)]
    [InlineData("mail.*.example", "mail.contoso.example", false)]
    public void APattern_CoversAHostOrNot(string pattern, string host, bool covers) => Assert.Equal(covers, MxPattern.Matches(pattern, DnsName.Of(host)));

    [Theory]
    [InlineData("a.example", true)]
    [InlineData("*.a.example", true)]
    [InlineData("_a.example", true)]
    [InlineData("xn--caf-dma.example", true)]
    [InlineData("café.example", false)]
    [InlineData("*.*.example", false)]
    [InlineData("a..example", false)]
    [InlineData("-a.example", false)]
    [InlineData("a.example.", false)]
    [InlineData("8.8.4.4", false)]
    [InlineData("[8.8.4.4]", false)]
    [InlineData("example", false)]
    [InlineData("*.", false)]
    [InlineData("", false)]
    [InlineData("a b.example", false)]
    [InlineData("https://a.example", false)]
    public void APattern_IsOneOrNot(string pattern, bool valid) => Assert.Equal(valid, MxPattern.IsOne(pattern));

    [Fact]
    public void AnyText_IsReadWithoutHarm() =>
        Gen.String[0, 300].Sample(text => !MxPattern.IsOne(text) || DnsName.TryParse(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text, out _));
}
