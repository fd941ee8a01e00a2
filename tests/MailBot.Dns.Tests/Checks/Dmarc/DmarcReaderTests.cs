using CsCheck;
using MailBot.Dns.Checks.Dmarc;

namespace MailBot.Dns.Tests.Checks.Dmarc;

public sealed class DmarcReaderTests
{
    [Theory]
    [InlineData("v=DMARC1; p=none", "")]
    [InlineData("v=DMARC1;p=none;", "")]
    [InlineData("v=DMARC1 ; p = none ; ", "")]
    [InlineData("v\t=\tDMARC1\t;\tp\t=\tnone", "")]
    [InlineData("V=DMARC1; p=none", "version-tag-case@1")]
    [InlineData("v=dmarc1; p=none", "version-case@1")]
    [InlineData("v=Dmarc1", "version-case@1")]
    [InlineData("v=DMARC2; p=none", "version-unknown@1")]
    [InlineData("v=DMARC", "version-unknown@1")]
    [InlineData("v=DMARC1.0; p=none", "version-unknown@1")]
    [InlineData("v=DMARC1 p=none", "missing-semicolon@9")]
    [InlineData("v=DMARC1: p=none", "missing-semicolon@9")]
    [InlineData(" v=DMARC1; p=none", "leading-space@1")]
    [InlineData("\tv=DMARC1; p=none", "leading-space@1")]
    [InlineData(" v=dmarc1; p=none", "leading-space@1 version-case@2")]
    [InlineData("\"v=DMARC1; p=none\"", "literal-quotes@1")]
    [InlineData("'v=DMARC1; p=none'", "literal-quotes@1")]
    [InlineData("v=DMARC1\\; p=none", "escaped-semicolon@9")]
    [InlineData("p=none; v=DMARC1", "version-not-first@1")]
    [InlineData("p=reject", "version-not-first@1")]
    [InlineData("\u00EF\u00BB\u00BFv=DMARC1; p=none", "non-ascii@1")]
    [InlineData("v=spf1 -all", "other-record@1")]
    [InlineData("", "other-record@1")]
    [InlineData("MS=ms1", "other-record@1")]
    [InlineData("\"v=spf1 -all\"", "other-record@1")]
    [InlineData("v=DMARC1; p=reject; pct=50", "pct-removed@21")]
    [InlineData("v=DMARC1; p=reject; pct=101", "pct-removed@21 pct-invalid@25")]
    [InlineData("v=DMARC1; p=reject; pct=0", "pct-removed@21")]
    [InlineData("v=DMARC1; p=reject; rf=afrf; ri=1", "rf-removed@21 ri-removed@30")]
    [InlineData("v=DMARC1; p=x", "p-invalid@13")]
    [InlineData("v=DMARC1; p = x", "p-invalid@15")]
    [InlineData("v=DMARC1; sp=none", "p-missing@18")]
    [InlineData("v=DMARC1; p=none; p=none", "duplicate-tag@19")]
    [InlineData("v=DMARC1; p=none; v=DMARC1", "duplicate-tag@19")]
    [InlineData("v=DMARC1; p=none;; t=n", "empty-tag@18")]
    [InlineData("v=DMARC1; p=none; t", "syntax@19")]
    [InlineData("v=DMARC1; p=none; =x", "syntax@19")]
    [InlineData("v=DMARC1; p=none; x-y=1", "syntax@19")]
    [InlineData("v=DMARC1; p=none; policy=1", "unknown-tag@19")]
    [InlineData("v=DMARC1; p=none; sp=x; np=y", "sp-invalid@22 np-invalid@28")]
    [InlineData("v=DMARC1; p=none; adkim=R; aspf=S", "")]
    [InlineData("v=DMARC1; p=none; adkim=strict", "adkim-invalid@25")]
    [InlineData("v=DMARC1; p=none; fo=1:D:s; ruf=mailto:a@b.example", "")]
    [InlineData("v=DMARC1; p=none; fo=0:1; ruf=mailto:a@b.example", "fo-0-1@22")]
    [InlineData("v=DMARC1; p=none; fo=2; ruf=mailto:a@b.example", "fo-invalid@22")]
    [InlineData("v=DMARC1; p=none; fo=1", "fo-without-ruf@19")]
    [InlineData("v=DMARC1; p=none; psd=Y; t=N", "")]
    [InlineData("v=DMARC1; p=none; psd=x; t=x", "psd-invalid@23 t-invalid@28")]
    [InlineData("v=DMARC1; rua=mailto:a@b.example; p=none", "p-not-second@35")]
    [InlineData("v=DMARC1; p=none rua=mailto:a@b.example", "missing-semicolon@18 p-invalid@13")]
    [InlineData("v=DMARC1; p=none; rua=mailto:a@b.example, mailto:c@d.example", "")]
    [InlineData("v=DMARC1; p=none; rua=MAILTO:a+b%2Cc@b.example?subject=x", "")]
    [InlineData("v=DMARC1; p=none; rua=a@b.example", "rua-no-scheme@23")]
    [InlineData("v=DMARC1; p=none; rua=mailto:a@b.example!10m", "rua-size-obsolete@23")]
    [InlineData("v=DMARC1; p=none; rua=mailto:a@b.example!10", "rua-size-obsolete@23")]
    [InlineData("v=DMARC1; p=none; rua=mailto:a@b.example!m", "rua-invalid@23")]
    [InlineData("v=DMARC1; p=none; rua=mailto:a", "rua-invalid@23")]
    [InlineData("v=DMARC1; p=none; rua=mailto://a@b.example", "rua-invalid@23")]
    [InlineData("v=DMARC1; p=none; rua=mailto:a@b.example,", "rua-invalid@42")]
    [InlineData("v=DMARC1; p=none; rua=https://b.example/x", "rua-scheme-unsupported@23")]
    [InlineData("v=DMARC1; p=none; ruf=ftp:x", "rua-scheme-unsupported@23")]
    public void ARecord_HasTheseFaults(string text, string faults) =>
        Assert.Equal(faults.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => "dmarc." + f).Order(StringComparer.Ordinal),
            DmarcReader.Read(text).Faults.Select(f => $"{f.Code}@{f.Column}").Order(StringComparer.Ordinal));

    [Fact]
    public void AnyText_IsReadAndCorrected_WithoutAFault() =>
        Gen.OneOf(Gen.String[Gen.Char['\0', '\u00FF'], 0, 200], Pieces()).Sample(text =>
        {
            var read = DmarcReader.Read(text);
            Assert.All(read.Faults, f => Assert.InRange(f.Column, 1, text.Length + 1));
            if (read.Faults.Any(f => f.Code == DmarcCodes.OtherRecord)) return;
            Assert.True(DmarcReader.Read(DmarcCorrection.Of(read).Text).Counts);
        }, iter: 5_000);

    /// <summary>Writing a corrected record again changes nothing.</summary>
    [Fact]
    public void ACorrection_IsCorrect() =>
        Pieces().Sample(text =>
        {
            var once = DmarcCorrection.Of(DmarcReader.Read(text)).Text;
            Assert.Equal(once, DmarcCorrection.Of(DmarcReader.Read(once)).Text);
        }, iter: 5_000);

    /// <summary>64 KB of the worst there is takes as many steps as there are characters: it ends at once, or this test would not end.</summary>
    [Theory]
    [InlineData("v=DMARC1; p=none; rua=", ",")]
    [InlineData("v=DMARC1; p=none; rua=", "mailto:a@b.example,")]
    [InlineData("v=DMARC1", ";")]
    [InlineData("v=DMARC1; p=none; x=", " a=")]
    [InlineData("v=DMARC1; p=none", "; zz=1")]
    [InlineData("", "\\;")]
    [InlineData("v=DMARC1; x=", "p =")]
    public void ALongText_IsRead(string start, string repeated)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, 65_000 / repeated.Length));
        var read = DmarcReader.Read(text);
        Assert.True(read.Faults.Count <= DmarcCodes.All.Count);
        Assert.NotNull(DmarcCorrection.Of(read).Text);
    }

    private static Gen<string> Pieces()
    {
        string[] pieces = ["v=DMARC1", ";", "; ", " ", "p=", "none", "reject", "sp=", "quarantine", "rua=", "mailto:a@b.example", ",", "!10m", "\"", "\\;", "t=y", "psd=n", "fo=0:1", "\u00C2\u00A0", "=", "pct=50", "v=", "x=1", "@"];
        return Gen.Int[0, pieces.Length - 1].Array[0, 20].Select(picked => string.Concat(picked.Select(p => pieces[p])));
    }
}
