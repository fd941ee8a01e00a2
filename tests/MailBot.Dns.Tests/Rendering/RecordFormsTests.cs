using System.Text;
using CsCheck;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Rendering;

/// <summary>Records as they are typed somewhere: read back they are the same, and nothing that DNS says runs in a shell.</summary>
public sealed class RecordFormsTests
{
    private static readonly DnsName Zone = DnsName.Of("contoso.example");

    private static readonly Gen<byte[]> Octets = Gen.OneOf(
        Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Among("é€\"\\;’\n\u202e")), 0, 700].Select(Encoding.UTF8.GetBytes),
        Gen.Byte.Array[0, 700]);

    [Fact]
    public void AZoneLine_ReadBack_IsTheSameRecord() => Octets.Sample(octets =>
    {
        var strings = octets.Chunk(TxtStrings.LongestString).DefaultIfEmpty([]).ToList();
        var record = new TxtRecord(DnsName.Of("a.contoso.example"), 300, strings);
        var line = RecordForms.ZoneLine(record);
        Assert.All(line, c => Assert.InRange(c, ' ', '~'));
        var back = Assert.IsType<TxtRecord>(ZoneFile.ReadRecord(line));
        Assert.Equal(record.Strings, back.Strings);
    });

    [Fact]
    public void ATextInPieces_Joined_IsTheTextAgain_AndNoCharacterIsCut() => Gen.String[Among("aé€;"), 0, 900].Sample(text =>
    {
        var pieces = TxtStrings.Cut(text);
        Assert.All(pieces, p => Assert.InRange(p.Length, 0, TxtStrings.LongestString));
        Assert.Equal(text, string.Concat(pieces.Select(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString)));
    });

    [Theory]
    [InlineData("contoso.example. 3600 IN MX 10 mail.contoso.example.")]
    [InlineData("_sip._tls.contoso.example. 300 IN SRV 100 1 443 sipdir.example.")]
    [InlineData("_25._tcp.mail.contoso.example. 3600 IN TLSA 3 1 1 0123abcd")]
    [InlineData("contoso.example. 3600 IN CAA 0 issue \"ca.example\"")]
    [InlineData("contoso.example. 3600 IN AAAA 2001:db8::1")]
    [InlineData("contoso.example. 3600 IN MX 0 .")]
    public void EachType_ReadBack_IsTheSame(string line) => Assert.Equal(line, RecordForms.ZoneLine(ZoneFile.ReadRecord(line)));

    [Theory]
    [InlineData(RecordForm.Ovh, "Type=MX|Host=@|Ttl=3600|Priority=10|Target=mail.fabrikam.example.")]
    [InlineData(RecordForm.Gandi, "Type=MX|Host=@|Ttl=3600|Priority=10|Target=mail.fabrikam.example.")]
    [InlineData(RecordForm.Cloudflare, "Type=MX|Host=@|Ttl=3600|Priority=10|Target=mail.fabrikam.example")]
    [InlineData(RecordForm.Ionos, "Type=MX|Host=@|Ttl=3600|Priority=10|Target=mail.fabrikam.example")]
    [InlineData(RecordForm.Route53, "Type=MX|Host=|Ttl=3600|Value=10 mail.fabrikam.example.")]
    [InlineData(RecordForm.Bind, "contoso.example. 3600 IN MX 10 mail.fabrikam.example.")]
    [InlineData(RecordForm.PowerShell, "Add-DnsServerResourceRecord -ZoneName 'contoso.example' -Name '@' -MX -MailExchange 'mail.fabrikam.example.' -Preference 10 -TimeToLive 01:00:00")]
    [InlineData(RecordForm.Azure, "az network dns record-set mx add-record --resource-group RESOURCE-GROUP --zone-name 'contoso.example' --record-set-name '@' --exchange 'mail.fabrikam.example.' --preference 10")]
    public void AMailServer_IsWrittenAsEachProviderWantsIt(RecordForm form, string expected) =>
        Assert.Equal(expected, Shown(form, RecordFix.Add(ZoneFile.ReadRecord("contoso.example. 3600 IN MX 10 mail.fabrikam.example."))));

    [Theory]
    [InlineData(RecordForm.Ovh, 1)]
    [InlineData(RecordForm.Cloudflare, 1)]
    [InlineData(RecordForm.Ionos, 1)]
    [InlineData(RecordForm.Gandi, 2)]
    [InlineData(RecordForm.Route53, 2)]
    [InlineData(RecordForm.Azure, 2)]
    [InlineData(RecordForm.Bind, 2)]
    public void ALongText_IsInOnePieceWherePanelsCutItThemselves(RecordForm form, int pieces)
    {
        var key = "v=DKIM1; k=rsa; p=" + new string('A', 392);
        var shown = Shown(form, RecordFix.Add(TxtRecord.Of(DnsName.Of("s1._domainkey.contoso.example"), 3600, key)));
        var separator = form == RecordForm.Azure ? "' '" : "\" \"";
        Assert.Equal(pieces, shown.Split(separator).Length);
        Assert.Contains(key, shown.Replace(separator, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RecordForm.PowerShell, "a'; Remove-Item x; '", "'a''; Remove-Item x; '''")]
    [InlineData(RecordForm.PowerShell, "a\u2019; Remove-Item x", "'a\u2019\u2019; Remove-Item x'")]
    [InlineData(RecordForm.PowerShell, "$(x) `n", "'$(x) `n'")]
    [InlineData(RecordForm.Azure, "a'; rm x; '", @"'a'\''; rm x; '\'''")]
    [InlineData(RecordForm.Azure, "$(x) `y`", "'$(x) `y`'")]
    public void WhatATextSays_DoesNotRunInAShell(RecordForm form, string text, string quoted) =>
        Assert.Contains(quoted, Shown(form, RecordFix.Add(TxtRecord.Of(Zone, 3600, text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\u001b[2Jb")]
    [InlineData("a\nb")]
    [InlineData("a\u202eb")]
    public void WhatNobodyCanType_HasNoForm_ButItsZoneLine(string text)
    {
        var fix = RecordFix.Add(TxtRecord.Of(Zone, 3600, text));
        foreach (var form in new[] { RecordForm.Ovh, RecordForm.Cloudflare, RecordForm.Ionos, RecordForm.PowerShell, RecordForm.Azure }) Assert.Null(RecordForms.Of(Change(fix), form));
        Assert.All(Shown(RecordForm.Bind, fix), c => Assert.InRange(c, ' ', '~'));
        Assert.All(Shown(RecordForm.Route53, fix), c => Assert.InRange(c, ' ', '~'));
    }

    [Fact]
    public void Route53_WritesOddOctetsInOctal() =>
        Assert.EndsWith("\"\\303\\251\"", Shown(RecordForm.Route53, RecordFix.Add(TxtRecord.Of(Zone, 3600, "é"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("contoso.example", "contoso.example", "@")]
    [InlineData("_dmarc.contoso.example", "contoso.example", "_dmarc")]
    [InlineData("a.b.contoso.example", "contoso.example", "a.b")]
    [InlineData("othercontoso.example", "contoso.example", "othercontoso.example.")]
    public void TheHostField_IsRelativeToTheZone(string owner, string zone, string field) =>
        Assert.Equal(field, RecordForms.HostField(DnsName.Of(owner), DnsName.Of(zone)));

    private static Gen<char> Among(string characters) => Gen.Int[0, characters.Length - 1].Select(i => characters[i]);

    private static FormChange Change(RecordFix fix) => new(fix, Zone, [], [fix.Record]);

    private static string Shown(RecordForm form, RecordFix fix)
    {
        var entry = RecordForms.Of(Change(fix), form);
        Assert.NotNull(entry);
        return string.Join('|', entry.Fields.Select(f => $"{f.Field}={f.Text}").Concat(entry.Commands));
    }
}
