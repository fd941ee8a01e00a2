using System.Text;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.MtaSts;

public sealed class MtaStsCheckTests
{
    private const string Zone = """
        contoso.example. MX 10 mail.contoso.example.
        mail.contoso.example. A 8.8.4.25
        _mta-sts.contoso.example. TXT "v=STSv1; id=1;"
        mta-sts.contoso.example. A 8.8.4.80
        """;

    [Fact]
    public async Task LoneCarriageReturns_EndNoLine()
    {
        var report = await ReportAsync(new WebAnswer.Document(200, "text/plain", Encoding.ASCII.GetBytes("version: STSv1\rmode: enforce\rmx: other.example\rmax_age: 604800\r")));
        Assert.Contains(report.Findings, f => f.Code.Text == "sts.line-ends");
        Assert.DoesNotContain(report.Findings, f => f.Code.Text == "sts.mx-not-covered");
    }

    /// <summary>A policy that senders can't use forbids nothing: mail isn't lost by it.</summary>
    [Fact]
    public async Task AForgottenServer_IsCriticalOnlyWhileThePolicyIsInForce()
    {
        Assert.Equal(Severity.Critical, await NotCoveredAsync("version: STSv1\nmode: enforce\nmx: other.example\nmax_age: 604800\n"));
        Assert.Equal(Severity.Warning, await NotCoveredAsync("version: STSv1\nmode: testing\nmx: other.example\nmax_age: 604800\n"));
        Assert.Equal(Severity.Warning, await NotCoveredAsync("version: STSv1\nmode: enforce\nmx: other.example\n"));
    }

    [Fact]
    public async Task ThePolicy_IsFetchedOnce_FromTheAddressesThatTheReportKnows()
    {
        var web = new RecordingWeb(new WebAnswer.NotAsked("off"));
        await Reporter(web).MakeAsync(new ReportRequest(DnsName.Of("contoso.example")), null, TestContext.Current.CancellationToken);
        var question = Assert.Single(web.Asked);
        Assert.Equal((0, 65_536, "8.8.4.80"), (question.MostRedirects, question.MostOctets, Assert.Single(question.At!).ToString()));
    }

    private static async Task<Severity> NotCoveredAsync(string policy) =>
        (await ReportAsync(new WebAnswer.Document(200, "text/plain", Encoding.ASCII.GetBytes(policy)))).Findings.Single(f => f.Code.Text == "sts.mx-not-covered").Severity;

    private static Task<DomainReport> ReportAsync(WebAnswer served) =>
        Reporter(new RecordingWeb(served)).MakeAsync(new ReportRequest(DnsName.Of("contoso.example")), null, TestContext.Current.CancellationToken);

    private static Reporter Reporter(IWebSource web) => new(new ZoneSource(ZoneFile.Read(Zone)), web, new NoSmtp(), TimeProvider.System, new ReportLimits());

    private sealed class RecordingWeb(WebAnswer answer) : IWebSource
    {
        public List<WebQuestion> Asked { get; } = [];

        public ValueTask<WebAnswer> FetchAsync(WebQuestion question, CancellationToken cancellationToken)
        {
            Asked.Add(question);
            return ValueTask.FromResult(question.Address.Host.StartsWith("mta-sts", StringComparison.Ordinal) ? answer : new WebAnswer.Unusable(WebFault.NoSuchHost));
        }
    }
}
