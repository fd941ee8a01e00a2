using CsCheck;
using MailBot.Dns.Checks.TlsRpt;

namespace MailBot.Dns.Tests.Checks.TlsRpt;

public sealed class TlsRptRecordTests
{
    [Theory]
    [InlineData("mailto:tls@contoso.example", true)]
    [InlineData("MAILTO:tls@contoso.example?subject=x", true)]
    [InlineData("https://reports.contoso.example/v1", true)]
    [InlineData("mailto:tls@contoso", false)]
    [InlineData("mailto:a@b@contoso.example", false)]
    [InlineData("mailto:@contoso.example", false)]
    [InlineData("mailto:tls@contoso.example.", false)]
    [InlineData("https://user:secret@contoso.example/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("", false)]
    public void ADestination_WorksOrNot(string written, bool works) => Assert.Equal(works, TlsRptRecord.IsDestination(written));

    [Theory]
    [InlineData("v=TLSRPTv1", 0)]
    [InlineData("v=TLSRPTv1;rua=mailto:a@b.example", 1)]
    [InlineData("v=TLSRPTv1 ; rua=mailto:a@b.example , https://c.example/ ;", 2)]
    [InlineData("v=TLSRPTv1; x=y; rua=mailto:a@b.example", 1)]
    public void ARecord_HasItsDestinations(string text, int count) => Assert.Equal(count, TlsRptRecord.Read(text)?.Destinations.Count);

    [Fact]
    public void AnyText_IsRead_AndWhatIsProposedForItIsRight() => Gen.String[0, 300].Sample(text =>
    {
        foreach (var record in new[] { text, "v=TLSRPTv1;" + text, "v=tlsrpt; rua=" + text })
        {
            _ = TlsRptRecord.Read(record)?.Invalid.Count();
            if (TlsRptRecord.IsLookalike(record) && TlsRptRecord.Mended(record) is { } mended)
                Assert.Empty(Assert.IsType<TlsRptRecord>(TlsRptRecord.Read(mended)).Invalid);
        }
    });

    [Fact]
    public void AHundredDestinations_AreEnough() =>
        Assert.Equal(100, TlsRptRecord.Read("v=TLSRPTv1; rua=" + string.Join(',', Enumerable.Repeat("mailto:a@b.example", 4000)))?.Destinations.Count);
}
