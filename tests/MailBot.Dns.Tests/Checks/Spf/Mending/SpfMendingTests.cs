using MailBot.Dns.Checks.Spf.Mending;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Checks.Spf.Bench;

namespace MailBot.Dns.Tests.Checks.Spf.Mending;

/// <summary>Proposed records: the smallest change, everything else octet for octet in its place.</summary>
public sealed class SpfMendingTests
{
    private const string Provider = "spf.example.net. TXT \"v=spf1 ip4:198.51.100.0/24 -all\"\nmail.contoso.example. A 192.0.2.25\n";

    [Theory]
    [InlineData("v=spf1  a:old.contoso.example   moo=Cow exp=why.contoso.example ip4:192.0.2.1  -ALL ", "v=spf1   moo=Cow exp=why.contoso.example ip4:192.0.2.1  -ALL")]
    [InlineData("v=spf1 IP4:192.0.2.1 ~all Include:spf.example.net", "v=spf1 IP4:192.0.2.1 Include:spf.example.net ~all")]
    [InlineData("v=spf1 ipv4:192.0.2.1 a:mail.contoso.example moo=%{d} -all", "v=spf1 ip4:192.0.2.1 a:mail.contoso.example moo=%{d} -all")]
    [InlineData("v=spf1 include;spf.example.net -all", "v=spf1 include:spf.example.net -all")]
    [InlineData("v=spf1 includes:spf.example.net ip6:192.0.2.1 -all", "v=spf1 include:spf.example.net ip4:192.0.2.1 -all")]
    [InlineData("v=spf1 ip4:192.0.2.1/032, ip4:192.0.2.2;~all", "v=spf1 ip4:192.0.2.1/32 ip4:192.0.2.2 ~all")]
    [InlineData("v=spf1 ip4: 192.0.2.1 - all", "v=spf1 ip4:192.0.2.1 -all")]
    public async Task ARecord_IsMendedInItsOwnWords(string published, string mended) => Assert.Equal(mended, await ProposedAsync(published));

    [Theory]
    [InlineData("v=spf1 foo:bar.example -all")]
    [InlineData("v=spf1 ip4:999.0.2.1 -all")]
    [InlineData("v=spf1 redirect=a.example redirect=b.example")]
    [InlineData("v=spf1 ip:192.0.2.1 exists:%{x}.example -all")]
    [InlineData("v=spf1 +all")]
    [InlineData("v=spf1 ptr -all")]
    public async Task WhereSeveralThingsCouldBeMeant_NothingIsProposed(string published) => Assert.Null(await ProposedAsync(published));

    [Theory]
    [InlineData("“v=spf1 mx -all”", "v=spf1 mx -all")]
    [InlineData("v=spf10 mx -all", "v=spf1 mx -all")]
    [InlineData("\uFEFFv=spf1 mx -all", "v=spf1 mx -all")]
    [InlineData("v = spf1 mx -all", "v=spf1 mx -all")]
    [InlineData("v=spf1; mx; -all", "v=spf1 mx -all")]
    [InlineData("v=spf1-all", "v=spf1 -all")]
    [InlineData("spf2.0/mfrom,pra mx -all", null)]
    [InlineData("v=spf2 mx -all", null)]
    [InlineData("v=spfl am not an SPF record", null)]
    public void ALookAlike_IsReadForWhatItWasMeantToBe(string published, string? meant)
    {
        var record = TxtRecord.Of(MailBot.Dns.Names.DnsName.Of("contoso.example"), 60, published);
        Assert.Single(SpfLookAlikes.Among([record]));
        Assert.Equal(meant, SpfLookAlikes.Meant(record.Text));
    }

    [Theory]
    [InlineData("v=spf1 a -all", "v=spf1 mx ~all", "v=spf1 a mx ~all")]
    [InlineData("v=spf1 a -all", "v=spf1 +A include:x.example -all", "v=spf1 a include:x.example -all")]
    [InlineData("v=spf1 a", "v=spf1 mx +all", "v=spf1 a mx ~all")]
    [InlineData("v=spf1 a moo=1 -all", "v=spf1 mx exp=why.example -all", "v=spf1 a mx -all moo=1 exp=why.example")]
    [InlineData("v=spf1 a -all", "v=spf1 redirect=x.example", null)]
    [InlineData("v=spf1 -a:bad.example mx -all", "v=spf1 a:bad.example -all", null)]
    public void SeveralRecords_BecomeOne_ThatLetsInWhomAnyLetIn(string one, string other, string? merged) => Assert.Equal(merged, SpfMerge.Of([one, other]));

    private static async Task<string?> ProposedAsync(string published)
    {
        var report = await SpfBench.ReportAsync(SpfBench.Zone($"contoso.example. TXT \"{published}\"\n{Provider}"), "contoso.example");
        var proposals = report.Findings.Where(f => f.Code.Topic == "spf").SelectMany(f => f.Fixes).Where(f => f.Action == FixAction.Replace).Select(f => ((TxtRecord)f.Record).Text);
        return proposals.Distinct().SingleOrDefault();
    }
}
