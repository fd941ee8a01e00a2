using System.Net;
using System.Security.Cryptography;
using MailBot.Dns.Names;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Connections;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Smtp;

public sealed class SmtpGreetingTests
{
    private const string Host = "mail.contoso.example";
    private const string Banner = "220 mail.contoso.example ESMTP\r\n";
    private const string Ehlo = "250-mail.contoso.example\r\n250-SIZE 35882577\r\n250-StartTls\r\n250 8BITMIME\r\n";
    private static readonly SmtpQuestion Question = new(DnsName.Of(Host), IPAddress.Parse("8.8.4.4"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AGoodServer_ShowsItsBannerAndCertificate_AndIsToldGoodbye()
    {
        using var certificate = Certificates.For(Host);
        var smtp = new SmtpServer(Banner, Ehlo, certificate);
        await using var server = smtp.Start();
        var connector = server.Connector();
        var greeted = Assert.IsType<SmtpAnswer.Greeted>(await Greeting(connector).GreetAsync(Question, Cancel));
        Assert.Equal(("220 mail.contoso.example ESMTP", true), (greeted.Banner, greeted.StartTls));
        Assert.NotNull(greeted.Certificate);
        Assert.True(greeted.Certificate.NameFits && greeted.Certificate.Trusted);
        Assert.Equal(SHA256.HashData(certificate.RawData), greeted.Certificate.CertificateSha256);
        Assert.Equal(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()), greeted.Certificate.SpkiSha256);
        Assert.Equal(certificate.NotAfter.ToUniversalTime(), greeted.Certificate.NotAfter.UtcDateTime);
        Assert.Equal(certificate.RawData, greeted.Certificate.Chain[0]);
        Assert.StartsWith("Tls1", greeted.Certificate.Protocol, StringComparison.Ordinal);
        Assert.Equal("8.8.4.4:25", Assert.Single(connector.Wanted).ToString());
    }

    [Fact]
    public async Task NoSenderAndNoRecipient_AreEverNamed()
    {
        var smtp = new SmtpServer(Banner, Ehlo, Certificates.For(Host));
        await using var server = smtp.Start();
        await Greeting(server.Connector()).GreetAsync(Question, Cancel);
        await smtp.Left.Task.WaitAsync(Cancel);
        Assert.Equal(["EHLO bot.fabrikam.example", "STARTTLS", "QUIT"], smtp.Heard);
    }

    [Fact]
    public async Task AWrongCertificate_IsAFactAndNoFailure()
    {
        foreach (var (certificate, fits, trusted) in new[]
        {
            (Certificates.For("www.contoso.example"), false, true), (Certificates.SelfSigned(Host), true, false), (Certificates.Expired(Host), true, false),
        })
        {
            await using var server = new SmtpServer(Banner, Ehlo, certificate).Start();
            var greeted = Assert.IsType<SmtpAnswer.Greeted>(await Greeting(server.Connector()).GreetAsync(Question, Cancel));
            Assert.Equal((fits, trusted), (greeted.Certificate!.NameFits, greeted.Certificate.Trusted));
        }
    }

    [Fact]
    public async Task AServerWithoutStartTls_HasNoCertificate()
    {
        await using var server = new SmtpServer(Banner, "250 mail\r\n").Start();
        Assert.Equal((false, null), Assert.IsType<SmtpAnswer.Greeted>(await Greeting(server.Connector()).GreetAsync(Question, Cancel)) is var g ? (g.StartTls, g.Certificate) : default);
    }

    [Theory]
    [InlineData("454 4.7.0 not now\r\n")]
    [InlineData("220 go\r\nthis is no TLS")]
    public async Task StartTlsThatFails_LeavesTheRestStanding(string said)
    {
        await using var server = new SmtpServer(Banner, Ehlo, startTls: said).Start();
        var greeted = Assert.IsType<SmtpAnswer.Greeted>(await Greeting(server.Connector()).GreetAsync(Question, Cancel));
        Assert.Equal((true, null), (greeted.StartTls, greeted.Certificate));
    }

    [Theory]
    [InlineData("554 5.7.1 no\r\n", "554 5.7.1 no")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", "0 HTTP/1.1 400 Bad Request")]
    [InlineData("421-a\r\n421 busy\r\n", "421 a")]
    public async Task ARefusal_IsToldInTheServersWords(string banner, string detail)
    {
        await using var server = new SmtpServer(banner, Ehlo).Start();
        Assert.Equal(detail, Assert.IsType<SmtpAnswer.Refused>(await Greeting(server.Connector()).GreetAsync(Question, Cancel)).Detail);
    }

    [Fact]
    public async Task AnEndlessBanner_Ends()
    {
        await using var server = new SmtpServer(string.Concat(Enumerable.Repeat("220-again and again\r\n", 10_000)), Ehlo).Start();
        Assert.IsType<SmtpAnswer.Refused>(await Greeting(server.Connector()).GreetAsync(Question, Cancel));
        await using var oneLine = new SmtpServer(new string('2', 1_000_000), Ehlo).Start();
        Assert.IsType<SmtpAnswer.Refused>(await Greeting(oneLine.Connector()).GreetAsync(Question, Cancel));
    }

    [Fact]
    public async Task ClosedPort25_SaysNothingAboutTheServer() =>
        Assert.Equal("port25", Assert.IsType<SmtpAnswer.NotTested>(await Greeting(new RecordingConnector()).GreetAsync(Question, Cancel)).Reason);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.25")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("64:ff9b::a00:1")]
    public async Task ASpecialAddress_IsNeverConnectedTo(string address)
    {
        var connector = new RecordingConnector();
        var answer = await Greeting(connector).GreetAsync(Question with { Address = IPAddress.Parse(address) }, Cancel);
        Assert.Equal("special", Assert.IsType<SmtpAnswer.NotTested>(answer).Reason);
        Assert.Empty(connector.Wanted);
    }

    [Fact]
    public async Task ASilentServer_EndsWithTheTime()
    {
        var (clock, greeted) = (new FakeTimeProvider(TimeProvider.System.GetUtcNow()), new TaskCompletionSource());
        await using var server = new LoopbackServer(async (stream, ct) =>
        {
            await stream.WriteAsync("220 mail\r\n"u8.ToArray(), ct);
            await stream.ReadExactlyAsync(new byte[4], ct);
            greeted.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        });
        var greeting = new SmtpGreeting(server.Connector(), clock, "bot.fabrikam.example").GreetAsync(Question, Cancel);
        await greeted.Task.WaitAsync(Cancel);
        clock.Advance(SmtpGreeting.Patience);
        Assert.Equal("timeout", Assert.IsType<SmtpAnswer.Refused>(await greeting).Detail);
    }

    private static SmtpGreeting Greeting(RecordingConnector connector) => new(connector, TimeProvider.System, "bot.fabrikam.example", Certificates.Roots);
}
