using MailBot.Dns.Checks.Zone;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Reports;

/// <summary>How much a report on an ordinary Microsoft 365 domain asks.</summary>
public sealed class QuestionBudgetTests
{
    private const int Most = 60;
    private const int MostOfTheZone = 12;

    [Fact]
    public async Task AMicrosoftDomain_NeedsAtMostSixtyQuestions_NoneTwice()
    {
        var report = await ZoneCase.Named("Zone/microsoft-whole").ReportAsync(TestContext.Current.CancellationToken);
        Assert.True(report.Questions.Distinct <= Most, string.Join('\n', report.Answers.Select(a => a.Question)));
        Assert.Equal(report.Questions.Distinct, report.Questions.Asked);
    }

    /// <summary>The zone's two servers and its registry asked as well.</summary>
    [Fact]
    public async Task WithItsOwnServersAsked_ItStaysWithinTheSame()
    {
        var zone = ZoneCase.Named("Zone/microsoft-whole");
        var request = zone.Request with { AskNameServers = true };
        var report = await new Reporter(zone.Source, zone.Web, new NoSmtp(), TimeProvider.System, new ReportLimits()).MakeAsync(request, null, TestContext.Current.CancellationToken);
        Assert.True(report.Questions.Distinct <= Most, string.Join('\n', report.Answers.Select(a => a.Question)));
        Assert.Equal(report.Questions.Distinct, report.Questions.Asked);
    }

    [Fact]
    public async Task TheZoneItsTransportAndItsLogo_NeedADozen()
    {
        var report = await ZoneCase.Named("Zone/microsoft-whole").ReportAsync(TestContext.Current.CancellationToken);
        var label = Wildcard.NameUnder(DnsName.Of("contoso.example"))!.Text;
        var own = report.Answers.Select(a => a.Question).Where(q =>
            q.Type is RecordType.Ns or RecordType.Ds or RecordType.Tlsa or RecordType.Soa or RecordType.Dnskey or RecordType.Caa || (q.Type == RecordType.Cname && q.Name.Text == "contoso.example")
            || q.Name.Text.StartsWith("_mta-sts.", StringComparison.Ordinal) || q.Name.Text.StartsWith("mta-sts.", StringComparison.Ordinal)
            || q.Name.Text.StartsWith("_smtp.", StringComparison.Ordinal) || q.Name.Text.StartsWith("default._bimi.", StringComparison.Ordinal) || q.Name.Text == label).ToArray();
        Assert.True(own.Length <= MostOfTheZone, string.Join('\n', own));
    }
}
