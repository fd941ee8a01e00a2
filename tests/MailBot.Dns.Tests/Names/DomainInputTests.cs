using System.Globalization;
using MailBot.Dns.Names;

namespace MailBot.Dns.Tests;

public sealed class DomainInputTests
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("en-GB")];

    [Theory]
    [InlineData("example.com", "example.com")]
    [InlineData("EXAMPLE.com", "example.com")]
    [InlineData("example.com.", "example.com")]
    [InlineData(" example.com \r\n", "example.com")]
    [InlineData("\u00A0example.com\u00A0", "example.com")]
    [InlineData("https://example.com/x?y", "example.com")]
    [InlineData("https://user:secret@example.com:8443/x#y", "example.com")]
    [InlineData("HTTP://Example.com", "example.com")]
    [InlineData("example.com:25", "example.com")]
    [InlineData("example.com/", "example.com")]
    [InlineData("user@example.com", "example.com")]
    [InlineData("@example.com", "example.com")]
    [InlineData("\"a@b\"@example.com", "example.com")]
    [InlineData("<mailto:a@b.example>", "b.example")]
    [InlineData("mailto:a@b.example?subject=x", "b.example")]
    [InlineData("«example.com»,", "example.com")]
    [InlineData("« example.com »", "example.com")]
    [InlineData("a_b.example", "a_b.example")]
    [InlineData("_dmarc.example.com", "_dmarc.example.com")]
    [InlineData("a--b.example", "a--b.example")]
    [InlineData("ab--cd.example", "ab--cd.example")]
    [InlineData("1.example", "1.example")]
    [InlineData("a。b.example", "a.b.example")]
    [InlineData("a．b｡example", "a.b.example")]
    [InlineData("ｅｘａｍｐｌｅ.com", "example.com")]
    [InlineData("ap\u200Dple.com", "apple.com")]
    [InlineData("ap\u200Bple\uFEFF.com", "apple.com")]
    [InlineData("soft\u00ADhyphen.example", "softhyphen.example")]
    [InlineData("test.invalid", "test.invalid")]
    public void ADomain_HoweverItIsWrapped_IsRead(string written, string name)
    {
        var valid = Assert.IsType<DomainReading.Valid>(DomainInput.Read(written));
        Assert.Equal(name, valid.Name.Text);
        Assert.Equal(name, valid.Unicode);
        Assert.False(valid.IsConfusable);
    }

    /// <summary>ß keeps its own encoding (IDNA 2008): a registry sells both names, to different people. This pins what the machine's Unicode library does.</summary>
    [Theory]
    [InlineData("münchen.example", "xn--mnchen-3ya.example", "münchen.example")]
    [InlineData("MÜNCHEN.example", "xn--mnchen-3ya.example", "münchen.example")]
    [InlineData("mu\u0308nchen.example", "xn--mnchen-3ya.example", "münchen.example")]
    [InlineData("xn--mnchen-3ya.example", "xn--mnchen-3ya.example", "münchen.example")]
    [InlineData("XN--MNCHEN-3YA.EXAMPLE", "xn--mnchen-3ya.example", "münchen.example")]
    [InlineData("straße.example", "xn--strae-oqa.example", "straße.example")]
    [InlineData("faß.de", "xn--fa-hia.de", "faß.de")]
    [InlineData("FAẞ.de", "xn--fa-hia.de", "faß.de")]
    [InlineData("société-générale.fr", "xn--socit-gnrale-eebbcb.fr", "société-générale.fr")]
    [InlineData("пример.рф", "xn--e1afmkfd.xn--p1ai", "пример.рф")]
    [InlineData("例え.テスト", "xn--r8jz45g.xn--zckzah", "例え.テスト")]
    [InlineData("nic.भारत", "nic.xn--h2brj9c", "nic.भारत")]
    public void AnAccentedDomain_IsEncoded_AndShownAsWritten(string written, string name, string unicode)
    {
        var valid = Assert.IsType<DomainReading.Valid>(DomainInput.Read(written));
        Assert.Equal((name, unicode, false), (valid.Name.Text, valid.Unicode, valid.IsConfusable));
        Assert.Equal(unicode, DomainDisplay.Of(valid.Name));
    }

    [Theory]
    [InlineData("аpple.com", "xn--pple-43d.com")]
    [InlineData("раураӏ.com", null)]
    [InlineData("xn--pple-43d.com", "xn--pple-43d.com")]
    [InlineData("💩.la", "xn--ls8h.la")]
    [InlineData("pıxel.example", null)]
    [InlineData("googlе.com", null)]
    [InlineData("οραcle.com", null)]
    public void ANameThatPassesForAnother_IsShownInBothForms(string written, string? name)
    {
        var valid = Assert.IsType<DomainReading.Valid>(DomainInput.Read(written));
        Assert.True(valid.IsConfusable);
        if (name is not null) Assert.Equal(name, valid.Name.Text);
        Assert.Equal($"{valid.Name} ({valid.Unicode})", DomainDisplay.Of(valid.Name));
    }

    public static TheoryData<string, Type> Wrong => new()
    {
        { "", typeof(DomainReading.Nothing) },
        { "   ", typeof(DomainReading.Nothing) },
        { "\u200B", typeof(DomainReading.Nothing) },
        { ".", typeof(DomainReading.Nothing) },
        { "a..b.example", typeof(DomainReading.PartMissing) },
        { ".example.com", typeof(DomainReading.PartMissing) },
        { "example.com..", typeof(DomainReading.PartMissing) },
        { "../../etc/passwd", typeof(DomainReading.PartMissing) },
        { "-a.example", typeof(DomainReading.HyphenAtEdge) },
        { "a-.example", typeof(DomainReading.HyphenAtEdge) },
        { "é-.example", typeof(DomainReading.HyphenAtEdge) },
        { "com", typeof(DomainReading.SingleWord) },
        { "example", typeof(DomainReading.SingleWord) },
        { "com.", typeof(DomainReading.SingleWord) },
        { "*.example.com", typeof(DomainReading.Wildcard) },
        { new string('a', 64) + ".example", typeof(DomainReading.PartTooLong) },
        { new string('é', 60) + ".example", typeof(DomainReading.PartTooLong) },
        { new string('é', 20) + "\u2FFF" + ".example", typeof(DomainReading.ForbiddenCharacter) },
        { string.Join('.', Enumerable.Repeat(new string('a', 50), 5)), typeof(DomainReading.NameTooLong) },
        { string.Join('.', Enumerable.Repeat("a", 128)), typeof(DomainReading.NameTooLong) },
        { "1.2.3.4", typeof(DomainReading.Address) },
        { "1.2.3.4.", typeof(DomainReading.Address) },
        { "[1.2.3.4]", typeof(DomainReading.Address) },
        { "1.2.3.4:25", typeof(DomainReading.Address) },
        { "http://1.2.3.4/", typeof(DomainReading.Address) },
        { "anna@[192.0.2.1]", typeof(DomainReading.Address) },
        { "[IPv6:2001:db8::1]", typeof(DomainReading.Address) },
        { "::1", typeof(DomainReading.Address) },
        { "[::1]:25", typeof(DomainReading.Address) },
        { "fe80::1%eth0", typeof(DomainReading.Address) },
        { "0x7f.1", typeof(DomainReading.Address) },
        { "0177.0.0.1", typeof(DomainReading.Address) },
        { "2130706433", typeof(DomainReading.Address) },
        { "0x7f000001", typeof(DomainReading.Address) },
        { "１２７.0.0.1", typeof(DomainReading.Address) },
        { "127。0。0。1", typeof(DomainReading.Address) },
        { "example.123", typeof(DomainReading.NumericEnding) },
        { "42", typeof(DomainReading.NumericEnding) },
        { "localhost", typeof(DomainReading.ThisMachine) },
        { "www.localhost.", typeof(DomainReading.ThisMachine) },
        { "x.local", typeof(DomainReading.PrivateName) },
        { "mail.corp.internal", typeof(DomainReading.PrivateName) },
        { "x.onion", typeof(DomainReading.OnionName) },
        { "1.0.0.127.in-addr.arpa", typeof(DomainReading.ReverseName) },
        { "router.home.arpa", typeof(DomainReading.ReverseName) },
        { "xn--", typeof(DomainReading.BrokenPunycode) },
        { "xn--a", typeof(DomainReading.BrokenPunycode) },
        { "xn--a.example", typeof(DomainReading.BrokenPunycode) },
        { "xn--\0", typeof(DomainReading.ControlCharacter) },
        { "xn--zzzzzz999.example", typeof(DomainReading.BrokenPunycode) },
        { "xn--example-.com", typeof(DomainReading.BrokenPunycode) },
        { "exa\0mple.com", typeof(DomainReading.ControlCharacter) },
        { "\u001B[31mexample.com", typeof(DomainReading.ControlCharacter) },
        { "example.com\u007F", typeof(DomainReading.ControlCharacter) },
        { "a\uD800.example", typeof(DomainReading.ControlCharacter) },
        { "\u202Egro.elpmaxe", typeof(DomainReading.DirectionCharacter) },
        { "exam\u200Eple.com", typeof(DomainReading.DirectionCharacter) },
        { "example.com\nexample.org", typeof(DomainReading.Several) },
        { "example.com example.org", typeof(DomainReading.Several) },
        { "example.com,example.org", typeof(DomainReading.Several) },
        { "example.com et example.org", typeof(DomainReading.Several) },
        { "vérifie le domaine exemple.fr stp", typeof(DomainReading.Sentence) },
        { "bonjour tout le monde", typeof(DomainReading.Sentence) },
        { "'; DROP TABLE domains; --", typeof(DomainReading.Sentence) },
        { "'; DROP", typeof(DomainReading.SingleWord) },
        { "';DROP.com", typeof(DomainReading.ForbiddenCharacter) },
        { "${jndi:ldap://x.example/a}", typeof(DomainReading.ForbiddenCharacter) },
        { "{{constructor}}", typeof(DomainReading.ForbiddenCharacter) },
        { "{{…}}", typeof(DomainReading.ForbiddenCharacter) },
        { "[click](https://evil.example)", typeof(DomainReading.ForbiddenCharacter) },
        { "<script>alert(1)</script>", typeof(DomainReading.ForbiddenCharacter) },
        { "exam%70le.com", typeof(DomainReading.ForbiddenCharacter) },
        { "exa\\mple.com", typeof(DomainReading.ForbiddenCharacter) },
        { "a≠b.fr", typeof(DomainReading.ForbiddenCharacter) },
        { "example⁄com.fr", typeof(DomainReading.ForbiddenCharacter) },
        { new string('x', 10_000), typeof(DomainReading.LineTooLong) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhatIsNoDomain_IsSaidByItsName(string written, Type kind)
    {
        var reading = DomainInput.Read(written);
        Assert.Equal(kind.Name, reading.GetType().Name);
        var said = Languages.Select(l => DomainProblemTexts.Say(reading, l)).ToArray();
        Assert.NotEqual(said[0], said[1]);
        Assert.All(said, s => Assert.InRange(s.Length, 20, 500));
        Assert.All(said, s => Assert.DoesNotContain(s, char.IsControl));
        Assert.All(said, s => Assert.DoesNotContain('\u202E', s));
    }

    [Fact]
    public void EachKindOfBadInput_IsShownByAnExample_AndHasItsOwnSentence()
    {
        var readings = Wrong.Select(row => DomainInput.Read(row.Data.Item1)).DistinctBy(r => (r.GetType(), (r as DomainReading.Sentence)?.Domain is null)).ToArray();
        Assert.Equal(typeof(DomainReading).GetNestedTypes().Where(t => t != typeof(DomainReading.Valid)).Select(t => t.Name).Order(), readings.Select(r => r.GetType().Name).Distinct().Order());
        foreach (var language in Languages) Assert.Distinct(readings.Select(r => DomainProblemTexts.Say(r, language)));
    }

    [Fact]
    public void ASentence_NamesTheOnlyDomainInIt()
    {
        Assert.Equal(new DomainReading.Sentence("exemple.fr"), DomainInput.Read("vérifie le domaine exemple.fr stp"));
        Assert.Equal(new DomainReading.Sentence("exemple.fr"), DomainInput.Read("Peux-tu vérifier contact@exemple.fr ?"));
        Assert.Equal(new DomainReading.Sentence(null), DomainInput.Read("bonjour tout le monde"));
        Assert.Contains("exemple.fr", DomainProblemTexts.Say(DomainInput.Read("vérifie exemple.fr stp"), Languages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralDomains_AreNamed()
    {
        var several = Assert.IsType<DomainReading.Several>(DomainInput.Read("https://a.example/x, b@b.example\nA.example"));
        Assert.Equal(["a.example", "b.example"], several.Domains);
    }

    /// <summary>253 is the longest, in however many parts.</summary>
    [Fact]
    public void TheLongestNames_AreDomains()
    {
        var longest = string.Join('.', new string('a', 63), new string('b', 63), new string('c', 63), new string('d', 57) + ".com");
        Assert.Equal(253, longest.Length);
        Assert.IsType<DomainReading.Valid>(DomainInput.Read(longest));
        Assert.IsType<DomainReading.NameTooLong>(DomainInput.Read("e" + longest.Replace(".com", "d.com", StringComparison.Ordinal)[1..]));
        Assert.IsType<DomainReading.Valid>(DomainInput.Read(string.Join('.', Enumerable.Repeat("a", 127))));
    }

    /// <summary>Joiners make a difference in Hindi and stay; between Latin letters they come with a paste and go.</summary>
    [Fact]
    public void AJoinerThatMeansSomething_Stays() =>
        Assert.Equal("xn--11b2ezcw70k.example", Assert.IsType<DomainReading.Valid>(DomainInput.Read("क\u094D\u200Dष.example")).Name.Text);

    [Fact]
    public void HostileText_IsRepeatedHarmless_AndShort()
    {
        var said = DomainProblemTexts.Say(DomainInput.Read(new string('a', 70) + "\u2028.example"), Languages[0]);
        Assert.DoesNotContain('\u2028', said);
        Assert.InRange(said.Length, 20, 300);
    }
}
