using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Checks.Hosts;

public sealed class GreetingsTests
{
    private const string Zone = """
        $ORIGIN contoso.example.
        @ SOA ns1 hostmaster 1 7200 900 1209600 300
        @ MX 10 mail
        mail A 192.0.2.10
        10.2.0.192.in-addr.arpa. PTR mail.contoso.example.
        """;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private static readonly SmtpCertificate Good = new("Tls13", NameFits: true, Trusted: true, Now.AddDays(60), [], []);

    private static readonly SmtpAnswer.Greeted Fine = new("220 mail.contoso.example ESMTP", StartTls: true, Good, TimeSpan.FromMilliseconds(80));

    public static TheoryData<string, string> Faults() => new()
    {
        { "not-tested", "smtp.not-tested" },
        { "refused", "smtp.refused" },
        { "slow", "smtp.slow" },
        { "banner", "smtp.banner" },
        { "plain", "smtp.no-starttls" },
        { "no-tls", "smtp.tls-fails" },
        { "old", "smtp.old-tls" },
        { "name", "smtp.cert-name" },
        { "untrusted", "smtp.cert-untrusted" },
        { "expired", "smtp.cert-expired" },
        { "expiring", "smtp.cert-expiring" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task AFaultOfAServer_IsSaidAlone(string fault, string code)
    {
        var finding = Assert.Single(await SaidAsync(Answer(fault)));
        Assert.Equal(code, finding.Code.Text);
        Assert.Equal("mail.contoso.example", finding.Facts["host"]);
        FindingSpeech.AssertBothLanguages(finding);
    }

    [Theory]
    [InlineData("220 mail.contoso.example ESMTP")]
    [InlineData("220-mail.contoso.example welcomes you")]
    [InlineData("220 localhost")]
    [InlineData("220")]
    [InlineData("")]
    [InlineData("220 \u202Eevil ESMTP")]
    public async Task AGoodServer_RaisesNothing(string banner) => Assert.Empty(await SaidAsync(Fine with { Banner = banner }));

    [Theory]
    [InlineData("Tls12")]
    [InlineData("TLSv1.2")]
    [InlineData("TLS 1.3")]
    public async Task ThePresentVersions_AreGood(string protocol) =>
        Assert.Empty(await SaidAsync(Fine with { Certificate = Good with { Protocol = protocol } }));

    [Fact]
    public async Task NoServerIsGreeted_UnlessSomebodyWantsIt()
    {
        var smtp = new Scripted(Fine);
        await ReportAsync(smtp, greet: false);
        Assert.Empty(smtp.Asked);
    }

    [Fact]
    public async Task AnInnerAddress_IsNeverGreeted()
    {
        var smtp = new Scripted(Fine);
        await ReportAsync(smtp, greet: true, Zone.Replace("192.0.2.10", "10.0.0.1", StringComparison.Ordinal));
        Assert.Empty(smtp.Asked);
    }

    private static SmtpAnswer Answer(string fault) => fault switch
    {
        "not-tested" => new SmtpAnswer.NotTested("closed"),
        "refused" => new SmtpAnswer.Refused("554 no"),
        "slow" => Fine with { Elapsed = TimeSpan.FromSeconds(8) },
        "banner" => Fine with { Banner = "220 other.contoso.example ESMTP" },
        "plain" => Fine with { StartTls = false, Certificate = null },
        "no-tls" => Fine with { Certificate = null },
        "old" => Fine with { Certificate = Good with { Protocol = "Tls11" } },
        "name" => Fine with { Certificate = Good with { NameFits = false } },
        "untrusted" => Fine with { Certificate = Good with { Trusted = false } },
        "expired" => Fine with { Certificate = Good with { NotAfter = Now.AddDays(-1), Trusted = false } },
        "expiring" => Fine with { Certificate = Good with { NotAfter = Now.AddDays(5) } },
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private static async Task<IReadOnlyList<Finding>> SaidAsync(SmtpAnswer answer) =>
        [.. (await ReportAsync(new Scripted(answer), greet: true)).Findings.Where(f => f.Code.Topic == "smtp")];

    private static async Task<DomainReport> ReportAsync(ISmtpSource smtp, bool greet, string zone = Zone)
    {
        var reporter = new Reporter(new ZoneSource(ZoneFile.Read(zone)), new NoWeb("off"), smtp, new FakeTimeProvider(Now), new ReportLimits());
        return await reporter.MakeAsync(new ReportRequest(DnsName.Of("contoso.example")) { GreetServers = greet }, progress: null, TestContext.Current.CancellationToken);
    }

    private sealed class Scripted(SmtpAnswer answer) : ISmtpSource
    {
        public List<SmtpQuestion> Asked { get; } = [];

        public ValueTask<SmtpAnswer> GreetAsync(SmtpQuestion question, CancellationToken cancellationToken)
        {
            Asked.Add(question);
            return ValueTask.FromResult(answer);
        }
    }
}
