using System.Text;
using CsCheck;
using MailBot.Dns.Checks.Bimi;

namespace MailBot.Dns.Tests.Checks.Bimi;

public sealed class BimiLogoTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.2\" baseProfile=\"tiny-ps\"";

    [Theory]
    [InlineData(Head + " viewBox=\"0 0 10 10\"><title>C</title></svg>", "")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n" + Head + "><title>C</title><use xlink:href=\"#a\"/></svg>", "")]
    [InlineData(Head + "></svg>", "<title>")]
    [InlineData(Head + "><g><title>C</title></g></svg>", "<title>")]
    [InlineData(Head + " x=\"0\"><title>C</title></svg>", "x=")]
    [InlineData(Head + "><title>C</title><g><script/></g></svg>", "<script>")]
    [InlineData(Head + "><title>C</title><use xlink:href=\"https://evil.example/a.svg\"/></svg>", "href=")]
    [InlineData(Head + "><title>C</title><image href=\"data:image/png;base64,AA\"/></svg>", "<image>, href=")]
    public void AFile_IsJudgedByItsProfile(string file, string faults)
    {
        var logo = BimiLogo.Read(Encoding.UTF8.GetBytes(file));
        Assert.True(logo.IsSvg);
        Assert.Equal(faults, string.Join(", ", logo.Faults));
    }

    [Theory]
    [InlineData("viewBox=\"0 0 10 10\"", true)]
    [InlineData("viewBox=\"0,0,10.0,10.05\"", true)]
    [InlineData("viewBox=\"0 0 20 10\" width=\"10\" height=\"10\"", false)]
    [InlineData("width=\"10px\" height=\"11px\"", false)]
    [InlineData("width=\"100%\" height=\"50%\"", true)]
    [InlineData("", true)]
    public void ItsSides_AreCompared_WhereItTellsThem(string sides, bool isSquare) =>
        Assert.Equal(isSquare, BimiLogo.Read(Encoding.UTF8.GetBytes($"{Head} {sides}><title>C</title></svg>")).IsSquare);

    [Theory]
    [InlineData("")]
    [InlineData("<svg/>")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>C</title>")]
    [InlineData("\u001f\u008b\b")]
    public void WhatIsNoWholeSvg_IsNone(string file) => Assert.False(BimiLogo.Read(Encoding.Latin1.GetBytes(file)).IsSvg);

    [Fact]
    public void AnyOctets_AreRead() => Gen.Byte.Array[0, 500].Sample(octets => BimiLogo.Read(octets) is not null);
}
