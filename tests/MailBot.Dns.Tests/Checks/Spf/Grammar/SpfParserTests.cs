using MailBot.Dns.Checks.Spf.Grammar;

namespace MailBot.Dns.Tests.Checks.Spf.Grammar;

/// <summary>The grammar of RFC 7208 12, and the column at which each fault is.</summary>
public sealed class SpfParserTests
{
    [Theory]
    [InlineData("v=spf1")]
    [InlineData("V=SPF1 IP4:192.0.2.1 -ALL")]
    [InlineData("v=spf1  a   -all ")]
    [InlineData("v=spf1 a/24 mx//64 a:foo.example/24//64 -all")]
    [InlineData("v=spf1 a:foo:bar/baz.example.com -all")]
    [InlineData("v=spf1 a:foo.example.xn--zckzah a:example.com. -all")]
    [InlineData("v=spf1 exists:%{ir}.%{v}._spf.%{d2} include:%{d1r-+/} -all")]
    [InlineData("v=spf1 a:macro%%percent%_%_space%-url.example.com")]
    [InlineData("v=spf1 moo.cow-far_out=man:dog/cat ip6:::1.1.1.1/0 ip6:::FFFF:1.2.3.4 ?all")]
    [InlineData("v=spf1 redirect=_spf.example.com exp=why.%{d}")]
    [InlineData("v=spf1 ptr ptr:example.com ~all")]
    public void ARecord_OfTheGrammar_IsValid(string text) => Assert.True(SpfParser.Parse(text).IsValid);

    [Theory]
    [InlineData("v=spf1 -all ip4:999.0.2.1", SpfSyntaxFaultName.BadAddress, 17)]
    [InlineData("v=spf1 ip4:192.0.2.1-all", SpfSyntaxFaultName.BadAddress, 21)]
    [InlineData("v=spf1 ip4:1.2.3.4/032", SpfSyntaxFaultName.BadPrefixLength, 19)]
    [InlineData("v=spf1 ip4:1.2.3.4/33", SpfSyntaxFaultName.BadPrefixLength, 19)]
    [InlineData("v=spf1 ip6:::1//33", SpfSyntaxFaultName.BadPrefixLength, 15)]
    [InlineData("v=spf1 a//129", SpfSyntaxFaultName.BadPrefixLength, 9)]
    [InlineData("v=spf1 a/24/64", SpfSyntaxFaultName.BadPrefixLength, 12)]
    [InlineData("v=spf1 192.0.2.1", SpfSyntaxFaultName.BareAddress, 8)]
    [InlineData("v=spf1 -2001:db8::1/32", SpfSyntaxFaultName.BareAddress, 9)]
    [InlineData("v=spf1 include", SpfSyntaxFaultName.MissingArgument, 14)]
    [InlineData("v=spf1 include: -all", SpfSyntaxFaultName.MissingArgument, 15)]
    [InlineData("v=spf1 ip4", SpfSyntaxFaultName.MissingArgument, 10)]
    [InlineData("v=spf1 redirect=", SpfSyntaxFaultName.MissingArgument, 16)]
    [InlineData("v=spf1 -all.", SpfSyntaxFaultName.UnknownMechanism, 9)]
    [InlineData("v=spf1 -all/8", SpfSyntaxFaultName.UnexpectedArgument, 12)]
    [InlineData("v=spf1 ptr/0", SpfSyntaxFaultName.UnexpectedArgument, 11)]
    [InlineData("v=spf1 a:abc.123", SpfSyntaxFaultName.BadDomain, 14)]
    [InlineData("v=spf1 a:museum", SpfSyntaxFaultName.BadDomain, 10)]
    [InlineData("v=spf1 a:example.-com", SpfSyntaxFaultName.BadDomain, 18)]
    [InlineData("v=spf1 a:example.com:8080", SpfSyntaxFaultName.BadDomain, 18)]
    [InlineData("v=spf1 redirect=-all", SpfSyntaxFaultName.BadDomain, 17)]
    [InlineData("v=spf1 exists:foo%.example.com", SpfSyntaxFaultName.BadMacro, 18)]
    [InlineData("v=spf1 exists:%{x}.example", SpfSyntaxFaultName.BadMacro, 15)]
    [InlineData("v=spf1 exists:%{d0}.example", SpfSyntaxFaultName.BadMacro, 15)]
    [InlineData("v=spf1 foo=%abc", SpfSyntaxFaultName.BadMacro, 12)]
    [InlineData("v=spf1 a:example.com\tmx", SpfSyntaxFaultName.ForbiddenCharacter, 21)]
    [InlineData("v=spf1 \u0080a -all", SpfSyntaxFaultName.ForbiddenCharacter, 8)]
    [InlineData("v=spf1 1up=foo", SpfSyntaxFaultName.UnknownMechanism, 8)]
    [InlineData("v=spf1 =all", SpfSyntaxFaultName.UnknownMechanism, 8)]
    [InlineData("v=spf1 -", SpfSyntaxFaultName.UnknownMechanism, 8)]
    [InlineData("v=spf1 redirect=a.example ~all redirect=b.example", SpfSyntaxFaultName.RepeatedModifier, 32)]
    public void AFault_IsNamed_WithItsColumn(string text, string fault, int column)
    {
        var misspelt = Assert.Single(SpfParser.Parse(text).Misspellings);
        Assert.Equal((fault, column), (misspelt.Fault.ToString(), misspelt.FaultColumn));
    }

    [Fact]
    public void EveryFault_IsFoundAtOnce() =>
        Assert.Equal(["ip:192.0.2.1", "foo"], SpfParser.Parse("v=spf1 ip:192.0.2.1 mx foo -all").Misspellings.Select(m => m.Written));

    [Theory]
    [InlineData("v=spf1", true)]
    [InlineData("v=SpF1 a", true)]
    [InlineData("v=spf10", false)]
    [InlineData(" v=spf1", false)]
    [InlineData("v=spf1\ta", false)]
    [InlineData("v=spf", false)]
    public void TheVersion_EndsInABlankOrTheEnd(string text, bool begins) => Assert.Equal(begins, SpfVersion.Begins(text));

    private static class SpfSyntaxFaultName
    {
        public const string ForbiddenCharacter = nameof(SpfSyntaxFault.ForbiddenCharacter);
        public const string UnknownMechanism = nameof(SpfSyntaxFault.UnknownMechanism);
        public const string BareAddress = nameof(SpfSyntaxFault.BareAddress);
        public const string MissingArgument = nameof(SpfSyntaxFault.MissingArgument);
        public const string UnexpectedArgument = nameof(SpfSyntaxFault.UnexpectedArgument);
        public const string BadAddress = nameof(SpfSyntaxFault.BadAddress);
        public const string BadPrefixLength = nameof(SpfSyntaxFault.BadPrefixLength);
        public const string BadDomain = nameof(SpfSyntaxFault.BadDomain);
        public const string BadMacro = nameof(SpfSyntaxFault.BadMacro);
        public const string RepeatedModifier = nameof(SpfSyntaxFault.RepeatedModifier);
    }
}
