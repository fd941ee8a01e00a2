using System.Net;
using MailBot.Dns.Checks.Hosts;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Hosts;

public sealed class BlocklistTests
{
    private const string Zone = """
        $ORIGIN contoso.example.
        @ SOA ns1 hostmaster 1 7200 900 1209600 300
        @ MX 10 mail
        @ TXT "v=spf1 mx -all"
        mail A 192.0.2.10
        10.2.0.192.in-addr.arpa. PTR mail.contoso.example.
        zen.spamhaus.org. A 192.0.2.200
        """;

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("127.0.0.10")]
    [InlineData("127.0.1.2")]
    public void AnAnswerWithin127_IsAListing(string address) =>
        Assert.Equal(BlocklistAnswer.Listed, Blocklist.Read([IPAddress.Parse(address)]));

    /// <summary>Each is the list's way of refusing the question, or no list's answer at all.</summary>
    [Theory]
    [InlineData("127.255.255.252")]
    [InlineData("127.255.255.254")]
    [InlineData("127.255.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.1.255")]
    [InlineData("192.0.2.1")]
    [InlineData("::1")]
    public void AnErrorCode_IsNotAListing(string address) =>
        Assert.Equal(BlocklistAnswer.NotTestable, Blocklist.Read([IPAddress.Parse(address)]));

    [Fact]
    public void NoAnswer_IsNotAListing() => Assert.Equal(BlocklistAnswer.NotListed, Blocklist.Read([]));

    [Fact]
    public async Task AListedServer_IsSaidWithTheList()
    {
        var finding = Assert.Single(await FindingsAsync("10.2.0.192.zen.spamhaus.org. A 127.0.0.2"), f => f.Code.Text.StartsWith("dnsbl.", StringComparison.Ordinal));
        Assert.Equal(("dnsbl.listed", "192.0.2.10", "Spamhaus ZEN"), (finding.Code.Text, finding.Facts["subject"], finding.Facts["list"]));
        FindingSpeech.AssertBothLanguages(finding);
    }

    [Fact]
    public async Task AListedDomain_IsSaidWithTheList()
    {
        var finding = Assert.Single(await FindingsAsync("contoso.example.dbl.spamhaus.org. A 127.0.1.2"), f => f.Code.Text.StartsWith("dnsbl.", StringComparison.Ordinal));
        Assert.Equal(("dnsbl.domain-listed", "contoso.example"), (finding.Code.Text, finding.Facts["subject"]));
        FindingSpeech.AssertBothLanguages(finding);
    }

    [Fact]
    public async Task AListThatRefusesTheQuestion_SaysNothingAboutTheServer()
    {
        var findings = await FindingsAsync("10.2.0.192.zen.spamhaus.org. A 127.255.255.254\ncontoso.example.dbl.spamhaus.org. A 127.255.255.254");
        var finding = Assert.Single(findings, f => f.Code.Text.StartsWith("dnsbl.", StringComparison.Ordinal));
        Assert.Equal((Severity.Info, "dnsbl.not-testable", "Spamhaus ZEN, Spamhaus DBL"), (finding.Severity, finding.Code.Text, finding.Facts["lists"]));
        FindingSpeech.AssertBothLanguages(finding);
    }

    [Fact]
    public async Task NoListIsAsked_UnlessSomebodyWantsIt()
    {
        var report = await ReportAsync("10.2.0.192.zen.spamhaus.org. A 127.0.0.2", ask: false);
        Assert.DoesNotContain(report.Answers, a => Blocklist.All.Any(l => a.Question.Name.IsAtOrBelow(l.Zone)));
    }

    [Fact]
    public async Task AHostedDomain_AsksOnlyAboutItsName()
    {
        var report = await ReportAsync("", ask: true, Zone.Replace("MX 10 mail", "MX 0 contoso-example.mail.protection.outlook.com.", StringComparison.Ordinal));
        Assert.Equal(2, report.Answers.Count(a => Blocklist.All.Any(l => a.Question.Name.IsAtOrBelow(l.Zone))));
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(string listing) => (await ReportAsync(listing, ask: true)).Findings;

    private static async Task<DomainReport> ReportAsync(string listing, bool ask, string zone = Zone)
    {
        var reporter = new Reporter(new ZoneSource(ZoneFile.Read($"{zone}\n{listing}")), TimeProvider.System);
        return await reporter.MakeAsync(new ReportRequest(DnsName.Of("contoso.example")) { AskBlocklists = ask }, progress: null, TestContext.Current.CancellationToken);
    }
}
