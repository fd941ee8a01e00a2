using CsCheck;
using MailBot.Dns.Checks.MtaSts;

namespace MailBot.Dns.Tests.Checks.MtaSts;

public sealed class StsRecordTests
{
    [Theory]
    [InlineData("v=STSv1; id=20261126a;", "20261126a", true)]
    [InlineData("v=STSv1;id=1", "1", true)]
    [InlineData("v=STSv1; x=y; id=abc; id=other", "abc", true)]
    [InlineData("v=STSv1; ID=abc", null, false)]
    [InlineData("v=STSv1;", null, false)]
    [InlineData("v=STSv1; id=a b", "a b", false)]
    [InlineData("v=STSv1; id=é", "é", false)]
    [InlineData("v=STSv1; id=123456789012345678901234567890123", "123456789012345678901234567890123", false)]
    public void ARecord_HasItsId(string text, string? id, bool valid)
    {
        var record = Assert.IsType<StsRecord>(StsRecord.Read(text));
        Assert.Equal((id, valid), (record.Id, record.IdIsValid));
    }

    [Theory]
    [InlineData("v=STSv1", false, true)]
    [InlineData("V=STSv1; id=1", false, true)]
    [InlineData("v = STSv1; id=1", false, true)]
    [InlineData("\"v=STSv1; id=1\"", false, true)]
    [InlineData("v=spf1 -all", false, false)]
    [InlineData("", false, false)]
    [InlineData("v=STSv1;", true, false)]
    public void AText_IsARecordOrLooksLikeOne(string text, bool record, bool lookalike) =>
        Assert.Equal((record, lookalike), (StsRecord.Read(text) is not null, StsRecord.IsLookalike(text)));

    [Theory]
    [InlineData("v=STSv1; id=1; mode enforce", "mode enforce")]
    [InlineData("v=STSv1; id=1; =x", "=x")]
    [InlineData("v=STSv1; id=1; a b=c", "a b=c")]
    [InlineData("v=STSv1; id=1;;", null)]
    public void AFieldThatIsNone_IsTold(string text, string? field) => Assert.Equal(field, StsRecord.Read(text)?.Rest);

    [Fact]
    public void AnyText_IsRead() => Gen.String[0, 500].Sample(text =>
    {
        _ = StsRecord.IsLookalike(text);
        return StsRecord.Read(text) is null && StsRecord.Read("v=STSv1;" + text) is not null;
    });

    /// <summary>What is proposed in place of a bad id is a good one.</summary>
    [Fact]
    public void AMendedId_IsValid() => Gen.String[0, 100].Sample(id =>
        StsRecord.Mended(id) is not { } mended || StsRecord.Read(StsRecord.Announce(mended)) is { IdIsValid: true, Rest: null });
}
