using CsCheck;
using MailBot.Dns.Checks.Spf.Grammar;

namespace MailBot.Dns.Tests.Checks.Spf.Grammar;

public sealed class SpfParserPropertyTests
{
    private static readonly string[] Pieces =
        ["a", "mx", "ptr", "all", "include:", "exists:", "ip4:", "ip6:", "redirect=", "exp=", "moo=", "-", "~", "?", "+", "/24", "//64", "%{ir}", "%{d2}", "%{L10r-}", "%%", "%_", "%", "{", "}", ":", "/", "=", ".", "example.com", "192.0.2.1", "2001:db8::1", " ", "  ", "0", "é", "\t", "\0"];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.OneOf(Pieces).Array[0, 30].Select(string.Concat),
        Gen.String[Gen.Char['\0', '\u00FF'], 0, 200]);

    private static readonly Gen<string> Domain = Gen.OneOf("example.com", "%{d}", "_spf.%{d2}", "%{ir}.%{v}._spf.example.com", "a%_b.example.com.", "%{L3r+-}.x.example", "mail.%{h}");

    private static readonly Gen<string> Term = Gen.OneOf(
        Gen.Select(Gen.OneOf("", "+", "-", "~", "?"), Gen.OneOf("a", "mx"), Domain, Gen.OneOf("", "/0", "/24", "//64", "/24//128"), (q, m, d, c) => $"{q}{m}:{d}{c}"),
        Gen.Select(Gen.OneOf("", "-"), Gen.OneOf("include", "exists", "ptr"), Domain, (q, m, d) => $"{q}{m}:{d}"),
        Gen.Select(Gen.Byte, Gen.Int[0, 32], (o, p) => $"ip4:192.0.2.{o}/{p}"),
        Gen.OneOf("ip6:2001:db8::/32", "all", "-all", "~ALL", "ptr", "moo=%{d}x", "mx/24"));

    [Fact]
    public void AnyText_IsReadWithoutAFault_AndKeepsEveryOctetOfItsTerms() => Hostile.Sample(text =>
    {
        var record = SpfParser.Parse("v=spf1 " + text);
        foreach (var term in record.Terms)
        {
            Assert.Equal(term.Written, record.Text.Substring(term.Column - 1, term.Written.Length));
            if (term is SpfMisspelling misspelt) Assert.InRange(misspelt.FaultColumn, term.Column, term.Column + term.Written.Length - 1);
        }
    });

    [Fact]
    public void ARecord_WrittenAgain_ReadsTheSame() => Term.Array[0, 20].Sample(terms =>
    {
        var once = SpfParser.Parse("v=spf1 " + string.Join(' ', terms));
        Assert.True(once.IsValid, once.Text);
        var written = string.Join(' ', once.Terms.Select(Write));
        var again = SpfParser.Parse($"v=spf1 {written}");
        Assert.True(again.IsValid, written);
        Assert.Equal(written, string.Join(' ', again.Terms.Select(Write)));
    });

    [Theory]
    [InlineData("%{")]
    [InlineData("a ")]
    [InlineData("/24")]
    [InlineData("ip4:1.2.3.4 ")]
    [InlineData("a:a.")]
    [InlineData("%{d99999999}")]
    [InlineData("=")]
    public void SixtyFourKilobytes_OfOneThing_AreReadInOnePass(string piece)
    {
        var text = "v=spf1 " + string.Concat(Enumerable.Repeat(piece, 65_536 / piece.Length));
        Assert.Equal(text, SpfParser.Parse(text).Text);
    }

    /// <summary>From what was understood, not from what was written.</summary>
    private static string Write(SpfTerm term) => term switch
    {
        SpfModifier m => $"{m.Name.ToLowerInvariant()}={m.Value}",
        SpfMechanism m => $"{Sign(m.Qualifier)}{m.Kind.ToString().ToLowerInvariant()}{(m.Domain is { } d ? $":{d}" : "")}{(m.Network is { } n ? $":{n.Address}/{n.Prefix}" : "")}{Lengths(m)}",
        _ => throw new ArgumentOutOfRangeException(nameof(term), term.Written, null),
    };

    private static string Lengths(SpfMechanism m) => (m.Prefix4 < 32 ? $"/{m.Prefix4}" : "") + (m.Prefix6 < 128 ? $"//{m.Prefix6}" : "");

    private static string Sign(SpfQualifier qualifier) => qualifier switch { SpfQualifier.Fail => "-", SpfQualifier.SoftFail => "~", SpfQualifier.Neutral => "?", _ => "" };
}
