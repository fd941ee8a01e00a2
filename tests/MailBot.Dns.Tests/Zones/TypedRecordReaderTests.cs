using System.Globalization;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Zones;

public sealed class TypedRecordReaderTests
{
    [Theory]
    [InlineData("contoso.example. 300 IN MX 10 mail.contoso.example.", "contoso.example. 300 IN MX 10 mail.contoso.example.")]
    [InlineData("contoso.example MX 10 mail.contoso.example", "contoso.example. 3600 IN MX 10 mail.contoso.example.")]
    [InlineData("  Contoso.Example IN 60 A 192.0.2.1 ", "contoso.example. 60 IN A 192.0.2.1")]
    [InlineData("contoso.example. TXT v=spf1 include:a.example -all", "contoso.example. 3600 IN TXT \"v=spf1 include:a.example -all\"")]
    [InlineData("_dmarc.contoso.example TXT v=DMARC1; p=reject; rua=mailto:a@contoso.example", "_dmarc.contoso.example. 3600 IN TXT \"v=DMARC1; p=reject; rua=mailto:a@contoso.example\"")]
    [InlineData("_dmarc.contoso.example TXT \"v=DMARC1; \" \"p=none\"", "_dmarc.contoso.example. 3600 IN TXT \"v=DMARC1; \" \"p=none\"")]
    [InlineData("contoso.example. TXT été", "contoso.example. 3600 IN TXT \"\\195\\169t\\195\\169\"")]
    public void ARecord_IsReadAsItIsMeant(string typed, string line)
    {
        var record = Assert.IsType<TypedRecord.Understood>(TypedRecordReader.Read(typed)).Record;
        Assert.Equal(line, RecordForms.ZoneLine(record));
    }

    [Theory]
    [InlineData("", TypedRecordFault.Incomplete, 1)]
    [InlineData("contoso.example.", TypedRecordFault.Incomplete, 17)]
    [InlineData("contoso.example. MX", TypedRecordFault.Incomplete, 20)]
    [InlineData("contoso..example. MX 10 a.example.", TypedRecordFault.NotAName, 1)]
    [InlineData(". MX 10 a.example.", TypedRecordFault.NotAName, 1)]
    [InlineData("contoso.example. NAPTR v=spf1", TypedRecordFault.UnknownType, 18)]
    [InlineData("contoso.example. 16 v=spf1", TypedRecordFault.UnknownType, 21)]
    [InlineData("contoso.example. A 192.0.2.300", TypedRecordFault.UnfitData, 20)]
    [InlineData("contoso.example. MX ten mail.contoso.example.", TypedRecordFault.UnfitData, 21)]
    [InlineData("contoso.example. MX 10 mail..example.", TypedRecordFault.UnfitData, 24)]
    [InlineData("contoso.example. MX 10", TypedRecordFault.UnfitData, 21)]
    [InlineData("contoso.example. TXT \"v=spf1", TypedRecordFault.UnfitData, 22)]
    [InlineData("contoso.example. TLSA 3 1 1 xyz", TypedRecordFault.UnfitData, 23)]
    public void AMistake_IsNamedWithItsColumn(string typed, TypedRecordFault fault, int column)
    {
        var mistake = Assert.IsType<TypedRecord.Malformed>(TypedRecordReader.Read(typed));
        Assert.Equal((fault, column), (mistake.Fault, mistake.Column));
        var (french, english) = (TypedRecordTexts.Say(mistake, CultureInfo.GetCultureInfo("fr-FR")), TypedRecordTexts.Say(mistake, CultureInfo.GetCultureInfo("en-GB")));
        Assert.NotEqual(french, english);
        Assert.Contains($"olumn {column.ToString(CultureInfo.InvariantCulture)}:", english, StringComparison.Ordinal);
    }

    [Fact]
    public void AMistakeWithControlCharacters_IsRepeatedHarmlessly()
    {
        var mistake = Assert.IsType<TypedRecord.Malformed>(TypedRecordReader.Read("contoso.example. \u001b[31m\u202e x"));
        Assert.DoesNotContain(TypedRecordTexts.Say(mistake, CultureInfo.GetCultureInfo("fr-FR")), c => char.IsControl(c) || c == '\u202e');
    }

    [Fact]
    public void DataAlone_BelongsToTheGivenName()
    {
        var record = Assert.IsType<TypedRecord.Understood>(TypedRecordReader.ReadData(DnsName.Of("_dmarc.contoso.example"), RecordType.Txt, "v=DMARC1; p=none")).Record;
        Assert.Equal("v=DMARC1; p=none", Assert.IsType<TxtRecord>(record).Text);
    }
}
