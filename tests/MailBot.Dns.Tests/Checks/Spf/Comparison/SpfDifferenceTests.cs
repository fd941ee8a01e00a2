using MailBot.Dns.Checks.Spf.Comparison;
using MailBot.Dns.Names;
using MailBot.Dns.Tests.Checks.Spf.Bench;

namespace MailBot.Dns.Tests.Checks.Spf.Comparison;

/// <summary>Who gains and who loses when a record is changed.</summary>
public sealed class SpfDifferenceTests
{
    private const string Zone =
        """
        contoso.example. TXT "v=spf1 ip4:192.0.2.0/24 include:old.provider.example -all"
        contoso.example. MX 10 mail.contoso.example.
        mail.contoso.example. A 198.51.100.25
        mail.contoso.example. AAAA 2001:db8::25
        old.provider.example. TXT "v=spf1 ip4:203.0.113.0/25 ~all"
        new.provider.example. TXT "v=spf1 ip4:203.0.113.64/26 ip4:203.0.113.128/25 ~all"
        """;

    [Fact]
    public async Task AChangeOfProvider_GainsAndLosesExactlyTheirAddresses()
    {
        var difference = await BetweenAsync(null, "v=spf1 ip4:192.0.2.0/24 include:new.provider.example mx ~all");
        Assert.Equal(["198.51.100.25", "203.0.113.128/25", "2001:db8::25"], difference.Gained.Networks);
        Assert.Equal(["203.0.113.0/26"], difference.Lost.Networks);
        Assert.Equal(("-all", "~all", true), (difference.EndBefore, difference.EndAfter, difference.IsComplete));
    }

    [Theory]
    [InlineData("v=spf1 include:old.provider.example ip4:192.0.2.0/25 ip4:192.0.2.128/25 -all")]
    [InlineData("V=SPF1 ip4:192.0.2.7/24 +include:OLD.provider.example ip4:192.0.2.9 -all ip4:8.8.8.8")]
    public async Task OtherWordsForTheSame_MakeNoDifference(string after) => Assert.True((await BetweenAsync(null, after)).IsNone);

    [Fact]
    public async Task WhatIsRefusedFirst_IsNotGained()
    {
        var difference = await BetweenAsync("v=spf1 -all", "v=spf1 -ip4:192.0.2.128/25 ip4:192.0.2.0/24 -all");
        Assert.Equal(["192.0.2.0/25"], difference.Gained.Networks);
    }

    [Fact]
    public async Task TermsThatAskMoreThanTheAddress_AreNamedNotCompared()
    {
        var difference = await BetweenAsync("v=spf1 ptr exists:%{i}.a.example -all", "v=spf1 exists:%{i}.a.example exists:%{l}.b.example -all");
        Assert.Equal(["ptr"], difference.Lost.Terms);
        Assert.Equal(["exists:%{l}.b.example"], difference.Gained.Terms);
    }

    [Fact]
    public async Task ARuleThatBecomesVoid_LosesEverybody()
    {
        var difference = await BetweenAsync("v=spf1 ip4:192.0.2.0/24 -all", "v=spf1 ip4:192.0.2.0/24 inclde:x.example -all");
        Assert.Equal((true, false), (difference.IsUsableBefore, difference.IsUsableAfter));
        Assert.Equal(["192.0.2.0/24"], difference.Lost.Networks);
    }

    [Fact]
    public async Task NoRuleAtAll_AllowsNobodyByName()
    {
        var difference = await BetweenAsync("", "v=spf1 ip4:192.0.2.1 -all");
        Assert.Equal(["192.0.2.1"], difference.Gained.Networks);
        Assert.True(difference.Lost.IsNobody);
        Assert.Equal("?all", difference.EndBefore);
    }

    [Fact]
    public async Task Everybody_IsTwoNetworks() =>
        Assert.Equal(["0.0.0.0/0", "::/0"], (await BetweenAsync("v=spf1 -all", "v=spf1 +all")).Gained.Networks);

    private static Task<SpfDifference> BetweenAsync(string? before, string? after) =>
        SpfDifference.BetweenAsync(SpfBench.Zone(Zone), DnsName.Of("contoso.example"), before, after, TestContext.Current.CancellationToken);
}
