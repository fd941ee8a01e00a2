using System.Globalization;
using System.Text.Json;
using MailBot.Dns.Rendering;
using MailBot.Dns.Rendering.Json;
using MailBot.Dns.Rendering.Terminal;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Rendering;

/// <summary>Text from DNS is data: nothing of it moves a cursor, turns text around or hides on a terminal.</summary>
public sealed class HostileZoneTests
{
    private const string Hostile = @"\027[2J\027]0;owned\007\226\128\174gro.elpmaxe\000\155\194\155\194\133\226\128\168\239\187\191<b>[x](http://evil.example)";

    private static readonly string Zone = $"""
        $ORIGIN contoso.example.
        @ SOA ns1 hostmaster 1 7200 900 1209600 300
        @ NS ns1
        ns1 A 192.0.2.53
        @ MX 10 <script>.evil.example.
        @ TXT "v=spf1 include:{Hostile} -all"
        @ TXT "v=spf1 {Hostile}"
        @ TXT "{Hostile}"
        _dmarc TXT "v=DMARC1; p={Hostile}; rua=mailto:{Hostile}"
        selector1._domainkey TXT "v=DKIM1; k={Hostile}; p={Hostile}"
        _mta-sts TXT "v=STSv1; id={Hostile}"
        default._bimi TXT "v=BIMI1; l=https://{Hostile}"
        _smtp._tls TXT "v=TLSRPTv1; rua={Hostile}"
        """;

    [Theory]
    [InlineData("fr-FR", null)]
    [InlineData("en-GB", RecordForm.PowerShell)]
    [InlineData("fr-FR", RecordForm.Route53)]
    [InlineData("fr-FR", RecordForm.Ovh)]
    public async Task AHostileZone_ReachesNoTerminalRaw(string culture, RecordForm? form)
    {
        var report = await Reported.OfAsync(Zone);
        Assert.NotEmpty(report.Findings);
        var options = new TerminalOptions(CultureInfo.GetCultureInfo(culture), Evidence: true, form);
        foreach (var line in ReportText.Lines(report, options).Append(JsonText.Of(report, options.Culture))) AssertHarmless(line);
        foreach (var line in WhatIfText.Lines(report, report, options)) AssertHarmless(line);
    }

    [Fact]
    public async Task EveryCase_IsWrittenInBothLanguages_ForTerminalsAndPrograms()
    {
        foreach (var zone in ZoneCase.All)
        {
            var report = await zone.ReportAsync(TestContext.Current.CancellationToken);
            foreach (var culture in new[] { Reported.French, Reported.English })
            {
                foreach (var line in ReportText.Lines(report, new TerminalOptions(culture, Evidence: true))) AssertHarmless(line);
                var json = JsonText.Of(report, culture);
                Assert.DoesNotContain('\n', json);
                using var document = JsonDocument.Parse(json);
                Assert.Equal(report.Findings.Count, document.RootElement.GetProperty("findings").GetArrayLength());
            }
        }
    }

    private static void AssertHarmless(string line) => Assert.All(line.EnumerateRunes(), r => Assert.False(
        System.Text.Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
        $"U+{r.Value:X4} in {Uri.EscapeDataString(line)}"));
}
