using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Checks.Zone;
using MailBot.Dns.Tests.Web;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Connections;

/// <summary>Whole reports on zones that lead inside: no connection goes there, and no question either.</summary>
public sealed class HostileZoneTests
{
    private const string Zone = """
        contoso.test NS ns1.contoso.test.
        contoso.test NS ns2.contoso.test.
        ns1.contoso.test {0}
        ns2.contoso.test {0}
        contoso.test MX 10 mail.contoso.test.
        mail.contoso.test {0}
        contoso.test MX 20 localhost.
        localhost {0}
        contoso.test TXT "v=spf1 mx -all"
        _mta-sts.contoso.test TXT "v=STSv1; id=1"
        mta-sts.contoso.test {0}
        autoconfig.contoso.test {0}
        autodiscover.contoso.test {0}
        """;

    [Theory]
    [InlineData("A 127.0.0.1")]
    [InlineData("A 169.254.169.254")]
    [InlineData("A 168.63.129.16")]
    [InlineData("A 10.0.0.1")]
    [InlineData("A 0.0.0.0")]
    [InlineData("AAAA ::1")]
    [InlineData("AAAA ::ffff:10.0.0.1")]
    [InlineData("AAAA 64:ff9b::a00:1")]
    [InlineData("AAAA fd00:ec2::254")]
    [InlineData("AAAA fe80::1")]
    public async Task AZoneThatLeadsInside_IsFollowedNowhere(string address)
    {
        var connector = new RecordingConnector();
        var source = new OwnServers(ZoneOf(address), new Dictionary<string, Func<Question, Answer?>>());
        var report = await ReportAsync(source, connector);
        Assert.Empty(connector.Wanted);
        Assert.DoesNotContain(source.Asked, q => q.At is not null);
        Assert.Contains(report.Findings, f => f.Code.Text == "sts.special-address");
    }

    /// <summary>Public when the report asks, inside ever after.</summary>
    [Fact]
    public async Task AZoneThatTurnsInside_IsConnectedToOnlyWhereItWasChecked()
    {
        var connector = new RecordingConnector();
        await ReportAsync(new RebindingDns(ZoneOf("A 8.8.4.4"), ZoneOf("A 127.0.0.1")), connector);
        Assert.NotEmpty(connector.Wanted);
        Assert.All(connector.Wanted, to => Assert.False(SpecialAddresses.IsSpecial(to.Address), to.ToString()));
        Assert.All(connector.Wanted, to => Assert.True(to.Port is 25 or 443, to.ToString()));
    }

    private static ZoneSource ZoneOf(string address) => new(ZoneFile.Read(Zone.Replace("{0}", address, StringComparison.Ordinal)));

    private static Task<DomainReport> ReportAsync(IDnsSource source, RecordingConnector connector) =>
        new Reporter(source, new HardenedWeb(source, connector, TimeProvider.System), new SmtpGreeting(connector, TimeProvider.System, "bot.fabrikam.test"), TimeProvider.System, new ReportLimits())
            .MakeAsync(new ReportRequest(DnsName.Of("contoso.test")) { AskNameServers = true, GreetServers = true }, null, TestContext.Current.CancellationToken);
}
