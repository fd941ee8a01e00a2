using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Connections;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Dane;

/// <summary>TLSA records beside the certificate that the server shows.</summary>
public sealed class DaneCheckTests
{
    private static readonly X509Certificate2 Shown = Certificates.For("mail.contoso.example");
    private static readonly X509Certificate2 Authority = Certificates.Roots[0];

    public static TheoryData<string, bool> Pins => new()
    {
        { $"3 1 1 {Sha256(Key(Shown))}", true },
        { $"3 0 1 {Sha256(Shown.RawData)}", true },
        { $"3 1 2 {Convert.ToHexString(SHA512.HashData(Key(Shown)))}", true },
        { $"3 1 0 {Convert.ToHexString(Key(Shown))}", true },
        { $"2 0 1 {Sha256(Authority.RawData)}", true },
        { $"2 1 1 {Sha256(Key(Authority))}", true },
        { $"3 1 1 {Sha256(Shown.RawData)}", false },
        { $"3 1 1 {Sha256(Key(Authority))}", false },
        { $"2 0 1 {new string('a', 64)}", false },
    };

    [Theory]
    [MemberData(nameof(Pins))]
    public async Task ACertificate_FitsItsPinOrNot(string pin, bool fits)
    {
        var report = await ReportAsync(pin, secure: true, nameFits: true);
        Assert.Equal(!fits, report.Findings.Any(f => f.Code.Text == "dane.mismatch" && f.Severity == Severity.Critical));
    }

    [Fact]
    public async Task ThePinOfAnAuthority_AsksForTheRightNameToo() =>
        Assert.Contains((await ReportAsync($"2 0 1 {Sha256(Authority.RawData)}", secure: true, nameFits: false)).Findings, f => f.Code.Text == "dane.mismatch");

    [Fact]
    public async Task APinOfTheServersOwnKey_NeedsNoName() =>
        Assert.DoesNotContain((await ReportAsync($"3 1 1 {Sha256(Key(Shown))}", secure: true, nameFits: false)).Findings, f => f.Code.Text == "dane.mismatch");

    /// <summary>Nobody follows an unsigned pin, so nobody refuses.</summary>
    [Fact]
    public async Task AnUnsignedPinThatDoesNotFit_LosesNoMail() =>
        Assert.Equal(Severity.Warning, (await ReportAsync($"3 1 1 {new string('a', 64)}", secure: false, nameFits: true)).Findings.Single(f => f.Code.Text == "dane.mismatch").Severity);

    /// <summary>The next key is published before it is used.</summary>
    [Fact]
    public async Task OneOfTwoPins_IsEnough() => Assert.DoesNotContain(
        (await ReportAsync($"3 1 1 {Sha256(Key(Shown))}\n_25._tcp.mail.contoso.example TLSA 3 1 1 {new string('a', 64)}", secure: true, nameFits: true)).Findings, f => f.Code.Text == "dane.mismatch");

    private static async Task<DomainReport> ReportAsync(string pin, bool secure, bool nameFits)
    {
        var zone = ZoneFile.Read($"""
            contoso.example MX 10 mail.contoso.example.
            contoso.example NS ns1.contoso.example.
            contoso.example NS ns2.contoso.example.
            mail.contoso.example A 8.8.4.25
            _25._tcp.mail.contoso.example TLSA {pin}
            """);
        var shown = new SmtpCertificate("Tls13", nameFits, true, DateTimeOffset.MaxValue, SHA256.HashData(Key(Shown)), SHA256.HashData(Shown.RawData)) { Chain = [Shown.RawData, Authority.RawData] };
        return await new Reporter(new Marked(new ZoneSource(zone), secure), new NoWeb("off"), new Mailer(new SmtpAnswer.Greeted("220 mail.contoso.example", true, shown, TimeSpan.Zero)), TimeProvider.System, new ReportLimits())
            .MakeAsync(new ReportRequest(DnsName.Of("contoso.example")) { GreetServers = true }, null, TestContext.Current.CancellationToken);
    }

    private static byte[] Key(X509Certificate2 certificate) => certificate.PublicKey.ExportSubjectPublicKeyInfo();

    private static string Sha256(byte[] octets) => Convert.ToHexString(SHA256.HashData(octets));

    private sealed class Mailer(SmtpAnswer answer) : ISmtpSource
    {
        public ValueTask<SmtpAnswer> GreetAsync(SmtpQuestion question, CancellationToken cancellationToken) => ValueTask.FromResult(answer);
    }

    private sealed class Marked(IDnsSource zone, bool secure) : IDnsSource
    {
        public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) =>
            await zone.AskAsync(question, cancellationToken) with { Secure = secure };
    }
}
