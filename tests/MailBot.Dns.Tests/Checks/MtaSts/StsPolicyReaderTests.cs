using System.Text;
using CsCheck;
using MailBot.Dns.Checks.MtaSts;

namespace MailBot.Dns.Tests.Checks.MtaSts;

public sealed class StsPolicyReaderTests
{
    [Theory]
    [InlineData("version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 86400", true)]
    [InlineData("version: STSv1\r\nmode: enforce\r\nmx: a.example\r\nmx: *.b.example\r\nmax_age: 86400\r\n", true)]
    [InlineData("mode: none\nmax_age: 0\nversion: STSv1\n", true)]
    [InlineData("version: STSv1\nmode: enforce\nmx: a.example\nmax_age: -1\n", false)]
    [InlineData("version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 00000086400\n", false)]
    [InlineData("version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 1e5\n", false)]
    [InlineData("version : STSv1\nmode: enforce\nmx: a.example\nmax_age: 86400\n", false)]
    [InlineData("Version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 86400\n", false)]
    [InlineData("version: STSv1 mode: enforce mx: a.example max_age: 86400\n", false)]
    [InlineData(" version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 86400\n", false)]
    [InlineData("version: STSv1\nmode: enforce\nmax_age: 86400\n", false)]
    [InlineData("", false)]
    public void APolicy_IsUsableOrNot(string text, bool usable) => Assert.Equal(usable, StsPolicyReader.Read(Encoding.UTF8.GetBytes(text)).IsUsable);

    [Theory]
    [InlineData("version: STSv1\rmode: none\rmax_age: 86400\r", nameof(StsShape.CarriageReturns))]
    [InlineData("\uFEFFversion: STSv1\nmode: none\n", nameof(StsShape.ByteOrderMark))]
    [InlineData("\uFEFF\uFEFFversion: STSv1\n", nameof(StsShape.SomethingElse))]
    [InlineData("<html><style>a: b</style></html>", nameof(StsShape.SomethingElse))]
    [InlineData("version: STSv1\r", nameof(StsShape.Lines))]
    public void TheShapeOfAFile_IsTold(string text, string shape) => Assert.Equal(shape, StsPolicyReader.Read(Encoding.UTF8.GetBytes(text)).Shape.ToString());

    [Fact]
    public void Utf16_IsNoPolicy() =>
        Assert.Equal(StsShape.SomethingElse, StsPolicyReader.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("version: STSv1\nmode: none\n")]).Shape);

    [Fact]
    public void TheFirstOfAKey_Counts_AndEveryMx()
    {
        var policy = StsPolicyReader.Read("version: STSv1\nmode: testing\nmode: enforce\nmax_age: 1\nmax_age: 2\nmx: a.example\nmx: b.example\n"u8);
        Assert.Equal(("testing", 1, 2, "mode"), (policy.Mode, policy.Age, policy.Mx.Count, policy.Repeated));
    }

    [Fact]
    public void AFileOfNothingButMx_IsReadOnlySoFar() =>
        Assert.Equal(1000, StsPolicyReader.Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("mx: a.example\n", 5000)))).Mx.Count);

    [Fact]
    public void AnyOctets_AreRead() => Gen.Byte.Array[0, 400].Sample(octets => StsPolicyReader.Read(octets).Mx.Count <= 1000);

    /// <summary>What is written by the rules is read as it was meant, whatever the order, the line ends and the spaces.</summary>
    [Fact]
    public void AnyRightPolicy_IsUsable() => Gen.Select(
        Gen.Bool.Select(b => b ? "enforce" : "testing"), Gen.Int[0, StsPolicy.LongestAge], Gen.Bool.Select(b => b ? "\n" : "\r\n"), Gen.Int[0, 2].Select(n => new[] { "", " ", "\t " }[n]), Gen.Int[0, 23])
        .Sample((mode, age, end, space, order) =>
        {
            string[] lines = [$"version:{space}STSv1{space}", $"mode:{space}{mode}", $"max_age:{space}{age}", $"mx:{space}*.a-1.example"];
            var turned = lines.Select((l, i) => (l, (i * 7) + (order * (i + 3)) % 5)).OrderBy(p => p.Item2).Select(p => p.l);
            var policy = StsPolicyReader.Read(Encoding.ASCII.GetBytes(string.Join(end, turned)));
            return policy.IsUsable && policy.Age == age && policy.Mode == mode;
        });
}
