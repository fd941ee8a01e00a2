using System.Security.Cryptography;
using CsCheck;
using MailBot.Dns.Checks.Dkim;

namespace MailBot.Dns.Tests.Checks.Dkim;

/// <summary>Key records of every shape, around keys made here.</summary>
public sealed class DkimKeyReaderTests
{
    private static readonly Dictionary<int, RSA> Made = new[] { 768, 1024, 1536, 2048, 3072 }.ToDictionary(b => b, RSA.Create);

    [Theory]
    [InlineData(768, DkimKeyStatus.Weak, "key-too-short")]
    [InlineData(1024, DkimKeyStatus.Ok, "key-1024")]
    [InlineData(1536, DkimKeyStatus.Ok, "key-1024")]
    [InlineData(2048, DkimKeyStatus.Ok, "")]
    [InlineData(3072, DkimKeyStatus.Ok, "")]
    public void AKey_IsMeasured(int bits, object status, string findings)
    {
        var key = DkimKeyReader.Read($"v=DKIM1; k=rsa; p={Public(bits)}");
        Assert.Equal((bits, status, findings), (key.Bits ?? 0, key.Status, Findings(key)));
    }

    [Theory]
    [InlineData("v=DKIM1; p={}", "", true)]
    [InlineData("v = DKIM1 ; k = rsa ; p = {} ;", "", true)]
    [InlineData("v=DKIM1;\r\n p={}", "", true)]
    [InlineData("p={}", "no-version", true)]
    [InlineData("k=rsa; p={}; v=DKIM1", "version-not-first", false)]
    [InlineData("v=DKIM2; p={}", "version-bad", false)]
    [InlineData("v=DKIM1 k=rsa; p={}", "version-bad", false)]
    [InlineData("v=DKIM1; K=ed25519; p={}", "", true)]
    [InlineData("v=DKIM1; P={}", "p-missing", false)]
    [InlineData("v=DKIM1; k=RSA; p={}", "key-type-unknown", false)]
    [InlineData("v=DKIM1; h=sha256:sha512; p={}", "", true)]
    [InlineData("v=DKIM1; h= sha1 : sha256 ; p={}", "h-sha1", true)]
    [InlineData("v=DKIM1; h=sha512; p={}", "h-sha1-only", false)]
    [InlineData("v=DKIM1; s=email:other; p={}", "", true)]
    [InlineData("v=DKIM1; s=other; p={}", "service-not-email", false)]
    [InlineData("v=DKIM1; t=y:s:z; p={}", "testing unknown-flag", true)]
    [InlineData("v=DKIM1; x=1; zz=2; p={}", "", true)]
    [InlineData("v=DKIM1; p={}; p={}", "duplicate-tag", false)]
    [InlineData("v=DKIM1; p=\"{}\"", "literal-quotes", false)]
    [InlineData("v=DKIM1\\; p={}", "escaped-semicolon", false)]
    [InlineData("v=DKIM1; p=-----BEGIN PUBLIC KEY-----{}-----END PUBLIC KEY-----", "p-pem", false)]
    [InlineData("v=DKIM1; p={}x", "p-base64", false)]
    [InlineData("v=DKIM1; p=é", "p-base64", false)]
    [InlineData("v=DMARC1; p=none", "other-record", false)]
    [InlineData("dkim=all", "other-record", false)]
    [InlineData("", "other-record", false)]
    public void AShape_IsRecognised(string shape, string findings, bool isUsable)
    {
        var key = DkimKeyReader.Read(shape.Replace("{}", Public(2048), StringComparison.Ordinal));
        Assert.Equal((findings, isUsable), (Findings(key), key.IsUsable));
    }

    [Fact]
    public void AKeyCutAnywhere_IsNeverTakenForAKey()
    {
        var whole = Public(2048);
        for (var length = 8; length < whole.Length - 3; length++)
        {
            var key = DkimKeyReader.Read($"v=DKIM1; p={whole[..length]}");
            Assert.Equal(("p-der", false), (Findings(key), key.IsUsable));
        }
    }

    [Fact]
    public void TheTwoFormsOfAKey_AreBothRead_AndTheRareOneIsWrittenAsTheUsual()
    {
        var bare = "v=DKIM1; p=" + Convert.ToBase64String(Made[2048].ExportRSAPublicKey());
        Assert.Equal(("pkcs1", 2048), (Findings(DkimKeyReader.Read(bare)), DkimKeyReader.Read(bare).Bits ?? 0));
        Assert.Equal("v=DKIM1; p=" + Public(2048), DkimCorrection.Of(bare));
    }

    public static TheoryData<string> PrivateKeys()
    {
        var pkcs8 = Convert.ToBase64String(Made[2048].ExportPkcs8PrivateKey());
        var pkcs1 = Convert.ToBase64String(Made[1024].ExportRSAPrivateKey());
        return
        [
            "v=DKIM1; p=" + pkcs8, "v=DKIM1; k=rsa; p=" + pkcs1, "v=DKIM1; p=" + pkcs1[..200], "p = " + pkcs8, "\"v=DKIM1; p=" + pkcs8 + "\"",
            pkcs1, "v=DKIM1; p=-----BEGIN RSA PRIVATE KEY-----" + pkcs1, "v=DKIM1; k=ed25519; p=MC4CAQAwBQYDK2VwBCIEIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g",
        ];
    }

    [Theory]
    [MemberData(nameof(PrivateKeys))]
    public void APrivateKey_IsRecognised_AndNeverShown(string text)
    {
        var key = DkimKeyReader.Read(text);
        Assert.Equal(("private-key", ""), (Findings(key), key.Faults[0].Token));
        Assert.Null(DkimCorrection.Of(text));
        var shown = PublishedSecret.Mask(text);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.True(shown.Length < 40);
    }

    [Fact]
    public void APublicKey_IsNoSecret() => Assert.All(Made.Keys, b => Assert.False(PublishedSecret.IsIn($"v=DKIM1; p={Public(b)}")));

    [Fact]
    public void AnyText_IsReadAndCorrected_WithoutAFault() =>
        Gen.OneOf(Gen.String[Gen.Char['\0', '\u00FF'], 0, 200], Pieces()).Sample(text =>
        {
            Assert.True(DkimKeyReader.Read(text).Faults.Count <= DkimCodes.All.Count);
            DkimCorrection.Of(text);
            PublishedSecret.Mask(text);
        }, iter: 5_000);

    [Theory]
    [InlineData("v=DKIM1; p=", "A")]
    [InlineData("v=DKIM1", ";")]
    [InlineData("v=DKIM1; ", "p=")]
    [InlineData("v=DKIM1; p=", " ")]
    [InlineData("", "x=1;")]
    [InlineData("v=DKIM1; h=", "a:")]
    public void ALongText_IsRead(string start, string repeated)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, 65_000 / repeated.Length));
        Assert.False(DkimKeyReader.Read(text).IsUsable);
        DkimCorrection.Of(text);
    }

    private static string Public(int bits) => Convert.ToBase64String(Made[bits].ExportSubjectPublicKeyInfo());

    private static string Findings(DkimKey key) => string.Join(' ', key.Faults.Select(f => f.Code.Text["dkim.".Length..]));

    private static Gen<string> Pieces()
    {
        string[] pieces = ["v=DKIM1", ";", "; ", " ", "p=", "k=", "rsa", "ed25519", "h=", "sha1", ":", "t=", "y", "s=", "MII", "MCowBQYDK2VwAyEA", "AAAA", "-----BEGIN", "-----END", "\"", "\\;", "=", "g=*", Public(1024)];
        return Gen.Int[0, pieces.Length - 1].Array[0, 16].Select(picked => string.Concat(picked.Select(p => pieces[p])));
    }
}
