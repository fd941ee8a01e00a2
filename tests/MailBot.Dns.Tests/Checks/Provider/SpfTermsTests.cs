using MailBot.Dns.Checks.Provider;

namespace MailBot.Dns.Tests.Checks.Provider;

public sealed class SpfTermsTests
{
    [Theory]
    [InlineData("v=spf1 -all", true)]
    [InlineData("V=SPF1", true)]
    [InlineData("v=spf10 -all", false)]
    [InlineData(" v=spf1 -all", false)]
    [InlineData("google-site-verification=v=spf1", false)]
    public void ARecord_IsToldFromOtherTexts(string text, bool isSpf) => Assert.Equal(isSpf, SpfTerms.IsSpf(text));

    [Theory]
    [InlineData("v=spf1 include:a.example -all", "a.example")]
    [InlineData("v=spf1 ?include:a.example INCLUDE:B.example redirect=c.example", "a.example b.example c.example")]
    [InlineData("v=spf1 include:%{d}.a.example include:a..b include: ip4:192.0.2.1 mx", "")]
    [InlineData("v=spf1  include:a.example  include:a.example", "a.example a.example")]
    public void WhatItIncludes_IsRead(string record, string names) => Assert.Equal(names, string.Join(' ', SpfTerms.Included(record)));

    [Fact]
    public void AHostileRecord_IsReadInOnePass()
    {
        var record = "v=spf1 " + string.Join(' ', Enumerable.Repeat("include:" + new string('a', 60) + ".example", 900));
        Assert.Equal(900, SpfTerms.Included(record).Count);
    }
}
