using System.IO.Compression;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailBot.Dns.Lookup;
using MailBot.Dns.Tests.Connections;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Web;

public sealed class HardenedWebTests
{
    private const string Host = "mta-sts.contoso.example";
    private const string Policy = "version: STSv1\nmode: none\nmax_age: 86400\n";
    private static readonly Uri Address = new($"https://{Host}/.well-known/mta-sts.txt");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AGoodServer_GivesTheDocument_AndLearnsNothingAboutUs()
    {
        var requests = new List<string>();
        await using var server = TlsServer.Saying(Certificates.For(Host), r => { requests.Add(r); return Ok(Policy); });
        var connector = server.Connector();
        var document = Assert.IsType<WebAnswer.Document>(await FetchAsync(connector));
        Assert.Equal((200, "text/plain", Policy), (document.Status, document.ContentType, Encoding.UTF8.GetString(document.Body)));
        Assert.Equal("Test Trust", document.Issuer);
        Assert.Equal("8.8.4.4:443", Assert.Single(connector.Wanted).ToString());
        Assert.StartsWith($"GET /.well-known/mta-sts.txt HTTP/1.1\r\nHost: {Host}\r\n", Assert.Single(requests), StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", requests[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("User-Agent", requests[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AStatusOtherThanOk_IsADocumentWithThatStatus()
    {
        await using var server = TlsServer.Saying(Certificates.For(Host), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        Assert.Equal(404, Assert.IsType<WebAnswer.Document>(await FetchAsync(server.Connector())).Status);
    }

    [Fact]
    public async Task AWrongName_IsAFinding() => await FaultAsync(WebFault.CertificateName, Certificates.For("www.contoso.example"));

    [Fact]
    public async Task AWildcardOfTheLevelAbove_DoesNotCover() => await FaultAsync(WebFault.CertificateName, Certificates.For("*.example"));

    [Fact]
    public async Task TheCommonNameAlone_DoesNotCount() => await FaultAsync(WebFault.CertificateName, Certificates.CommonNameOnly(Host));

    [Fact]
    public async Task AnExpiredCertificate_IsAFinding() => await FaultAsync(WebFault.CertificateExpired, Certificates.Expired(Host));

    [Fact]
    public async Task ASelfSignedCertificate_IsAFinding() => await FaultAsync(WebFault.CertificateUntrusted, Certificates.SelfSigned(Host));

    [Fact]
    public async Task AWildcardOfTheSameLevel_Covers()
    {
        await using var server = TlsServer.Saying(Certificates.For("*.contoso.example"), Ok(Policy));
        Assert.IsType<WebAnswer.Document>(await FetchAsync(server.Connector()));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://elsewhere.example/policy")]
    [InlineData("/other")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    public async Task ARedirect_IsNotFollowedWhereTheStandardForbidsIt(string location)
    {
        await using var server = TlsServer.Saying(Certificates.For(Host), Moved(location));
        var connector = server.Connector();
        Assert.Equal(WebFault.Redirected, Fault(await FetchAsync(connector)));
        Assert.Single(connector.Wanted);
    }

    [Theory]
    [InlineData("http://elsewhere.example/", WebFault.Redirected)]
    [InlineData("https://elsewhere.example:8443/", WebFault.Redirected)]
    [InlineData("https://user:secret@elsewhere.example/", WebFault.Redirected)]
    [InlineData("https://169.254.169.254/latest", WebFault.SpecialAddress)]
    [InlineData("https://0x7f.1/", WebFault.SpecialAddress)]
    [InlineData("https://2130706433/", WebFault.SpecialAddress)]
    [InlineData("https://[::1]/", WebFault.SpecialAddress)]
    [InlineData("https://[fd00:ec2::254]/", WebFault.SpecialAddress)]
    [InlineData("https://8.8.8.8/", WebFault.Redirected)]
    [InlineData("https://inside.example/", WebFault.SpecialAddress)]
    [InlineData("https://mapped.example/", WebFault.SpecialAddress)]
    [InlineData("https://nat64.example/", WebFault.SpecialAddress)]
    [InlineData("https://azure.example/", WebFault.SpecialAddress)]
    [InlineData("https://nowhere.example/", WebFault.NoSuchHost)]
    [InlineData("https://localhost/", WebFault.NoSuchHost)]
    [InlineData("file:///etc/passwd", WebFault.Redirected)]
    public async Task ARedirectThatMayBeFollowed_IsCheckedLikeTheFirstAddress(string location, WebFault expected)
    {
        await using var server = TlsServer.Saying(Certificates.For(Host), Moved(location));
        var connector = server.Connector();
        Assert.Equal(expected, Fault(await FetchAsync(connector, redirects: 2)));
        Assert.Single(connector.Wanted);
    }

    [Fact]
    public async Task TwoRedirects_AreFollowed_AThirdIsNot()
    {
        await using var server = TlsServer.Saying(Certificates.For(Host, "elsewhere.example"), r =>
            r.StartsWith("GET /.well-known", StringComparison.Ordinal) ? Moved("https://elsewhere.example/1") : r.StartsWith("GET /1 ", StringComparison.Ordinal) ? Moved("/2") : Ok("there"));
        Assert.IsType<WebAnswer.Document>(await FetchAsync(server.Connector(), redirects: 2));
        Assert.Equal(WebFault.Redirected, Fault(await FetchAsync(server.Connector(), redirects: 1)));
    }

    [Fact]
    public async Task ALoopOfRedirects_Ends()
    {
        await using var server = TlsServer.Saying(Certificates.For(Host), Moved(Address.AbsolutePath));
        var connector = server.Connector();
        Assert.Equal(WebFault.Redirected, Fault(await FetchAsync(connector, redirects: 2)));
        Assert.Equal(3, connector.Wanted.Count);
    }

    [Theory]
    [InlineData("A", "127.0.0.1")]
    [InlineData("A", "169.254.169.254")]
    [InlineData("A", "168.63.129.16")]
    [InlineData("A", "0.0.0.0")]
    [InlineData("A", "100.64.0.1")]
    [InlineData("AAAA", "::1")]
    [InlineData("AAAA", "::ffff:10.0.0.1")]
    [InlineData("AAAA", "64:ff9b::a00:1")]
    [InlineData("AAAA", "fd00:ec2::254")]
    [InlineData("AAAA", "2002:7f00:1::")]
    public async Task ASpecialAddress_IsNeverConnectedTo(string type, string address)
    {
        var connector = new RecordingConnector();
        var web = new HardenedWeb(Zone($"{Host} {type} {address}"), connector, TimeProvider.System);
        Assert.Equal(WebFault.SpecialAddress, Fault(await web.FetchAsync(new WebQuestion(Address), Cancel)));
        Assert.Equal(WebFault.SpecialAddress, Fault(await web.FetchAsync(new WebQuestion(Address) { At = [IPAddress.Parse(address)] }, Cancel)));
        Assert.Empty(connector.Wanted);
    }

    [Fact]
    public async Task BesidePublicAddresses_SpecialOnesAreLeftOut()
    {
        var connector = new RecordingConnector();
        var web = new HardenedWeb(Zone($"{Host} A 10.0.0.1\n{Host} A 8.8.4.4\n{Host} AAAA fe80::1"), connector, TimeProvider.System);
        Assert.Equal(WebFault.Unreachable, Fault(await web.FetchAsync(new WebQuestion(Address), Cancel)));
        Assert.Equal("8.8.4.4:443", Assert.Single(connector.Wanted).ToString());
    }

    /// <summary>The first answer is public, every later one leads inside: only the checked one counts.</summary>
    [Fact]
    public async Task ARebindingHost_IsConnectedToWhereItWasChecked()
    {
        await using var server = TlsServer.Saying(Certificates.For(Host), Ok(Policy));
        var (connector, dns) = (server.Connector(), new RebindingDns(Zone($"{Host} A 8.8.4.4"), Zone($"{Host} A 127.0.0.1")));
        Assert.IsType<WebAnswer.Document>(await Web(dns, connector).FetchAsync(new WebQuestion(Address), Cancel));
        Assert.Equal(WebFault.SpecialAddress, Fault(await Web(dns, connector).FetchAsync(new WebQuestion(Address), Cancel)));
        Assert.Equal("8.8.4.4:443", Assert.Single(connector.Wanted).ToString());
    }

    [Fact]
    public async Task KnownAddresses_SpareTheQuestion()
    {
        await using var server = TlsServer.Saying(Certificates.For(Host), Ok(Policy));
        var connector = server.Connector();
        Assert.IsType<WebAnswer.Document>(await Web(Zone(""), connector).FetchAsync(new WebQuestion(Address) { At = [IPAddress.Parse("8.8.4.4")] }, Cancel));
    }

    [Fact]
    public async Task AHostThatDnsDoesNotTell_SaysNothingAboutTheServer()
    {
        var web = new HardenedWeb(new SilentDns(), new RecordingConnector(), TimeProvider.System);
        Assert.IsType<WebAnswer.NotAsked>(await web.FetchAsync(new WebQuestion(Address), Cancel));
    }

    [Fact]
    public async Task ADocumentThatAnnouncesTooMuch_IsNotRead() => await FaultAsync(WebFault.TooLong, Certificates.For(Host),
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10737418240\r\n\r\nversion");

    [Fact]
    public async Task AnEndlessDocument_IsCutOff()
    {
        await using var server = TlsServer.Talking(Certificates.For(Host), async (_, stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"u8.ToArray(), ct);
            while (true) await stream.WriteAsync(new byte[65_536], ct);
        });
        Assert.Equal(WebFault.TooLong, Fault(await FetchAsync(server.Connector())));
    }

    [Fact]
    public async Task ADocumentOfExactlyTheLimit_IsRead_AndOneOctetMoreIsNot()
    {
        foreach (var (length, fits) in new[] { (65_536, true), (65_537, false) })
        {
            await using var server = TlsServer.Saying(Certificates.For(Host), "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', length));
            Assert.Equal(fits, await FetchAsync(server.Connector()) is WebAnswer.Document);
        }
    }

    [Fact]
    public async Task ACompressedDocument_IsNotUnpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(new byte[50_000_000]);
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n");
        await using var server = TlsServer.Saying(Certificates.For(Host), [.. head, .. packed.ToArray()]);
        Assert.Equal(WebFault.Broken, Fault(await FetchAsync(server.Connector())));
    }

    [Fact]
    public async Task HugeHeaders_EndTheFetch() => await FaultAsync(WebFault.Broken, Certificates.For(Host),
        "HTTP/1.1 200 OK\r\nX: " + new string('x', 200_000) + "\r\n\r\n");

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nshort")]
    [InlineData("")]
    public async Task BrokenHttp_IsAFault(string said) => await FaultAsync(WebFault.Broken, Certificates.For(Host), said);

    [Fact]
    public async Task AServerWithoutTls_IsAFault()
    {
        await using var server = new LoopbackServer((s, ct) => s.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), ct).AsTask());
        Assert.Equal(WebFault.Broken, Fault(await FetchAsync(server.Connector())));
    }

    [Fact]
    public async Task SlowHeaders_EndWithTheTime()
    {
        var (clock, asked) = (new FakeTimeProvider(TimeProvider.System.GetUtcNow()), new TaskCompletionSource());
        await using var server = TlsServer.Talking(Certificates.For(Host), async (_, stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), ct);
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        });
        var fetching = new HardenedWeb(Zone($"{Host} A 8.8.4.4"), server.Connector(), clock, Certificates.Roots).FetchAsync(new WebQuestion(Address), Cancel);
        await asked.Task.WaitAsync(Cancel);
        clock.Advance(HardenedWeb.Patience);
        Assert.Equal(WebFault.Timeout, Fault(await fetching));
    }

    [Fact]
    public async Task ACallerThatGivesUp_IsToldSo()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var server = TlsServer.Talking(Certificates.For(Host), async (_, _, ct) =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Web(Zone($"{Host} A 8.8.4.4"), server.Connector()).FetchAsync(new WebQuestion(Address), caller.Token));
    }

    [Fact]
    public async Task ADeadAddress_LeavesTheNextOneItsChance()
    {
        await using var server = TlsServer.Saying(Certificates.For(Host), Ok(Policy));
        var connector = new RecordingConnector(to => to.Address.ToString() == "8.8.4.4" ? null : server.Address);
        var web = Web(Zone($"{Host} A 8.8.4.4\n{Host} A 8.8.8.8"), connector);
        Assert.IsType<WebAnswer.Document>(await web.FetchAsync(new WebQuestion(Address), Cancel));
        Assert.Equal(2, connector.Wanted.Count);
    }

    [Fact]
    public async Task ManyAddresses_AreNotAllTried()
    {
        var connector = new RecordingConnector();
        var web = Web(Zone(string.Join('\n', Enumerable.Range(1, 200).Select(i => $"{Host} A 8.8.4.{i}"))), connector);
        Assert.Equal(WebFault.Unreachable, Fault(await web.FetchAsync(new WebQuestion(Address), Cancel)));
        Assert.Equal(4, connector.Wanted.Count);
    }

    private static async Task FaultAsync(WebFault expected, X509Certificate2 certificate, string? said = null)
    {
        await using var server = TlsServer.Saying(certificate, said ?? Ok(Policy));
        Assert.Equal(expected, Fault(await FetchAsync(server.Connector())));
    }

    private static async Task<WebAnswer> FetchAsync(RecordingConnector connector, int redirects = 0)
    {
        var zone = Zone($"""
            {Host} A 8.8.4.4
            elsewhere.example A 8.8.8.8
            inside.example A 10.1.2.3
            mapped.example AAAA ::ffff:127.0.0.1
            nat64.example AAAA 64:ff9b::7f00:1
            azure.example A 168.63.129.16
            """);
        return await Web(zone, connector).FetchAsync(new WebQuestion(Address, MostRedirects: redirects), Cancel);
    }

    private static HardenedWeb Web(IDnsSource dns, RecordingConnector connector) => new(dns, connector, TimeProvider.System, Certificates.Roots);

    private static ZoneSource Zone(string records) => new(ZoneFile.Read(records));

    private static WebFault Fault(WebAnswer answer) => Assert.IsType<WebAnswer.Unusable>(answer).Fault;

    private static string Ok(string body) => $"HTTP/1.1 200 OK\r\nContent-Type: Text/Plain; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";

    private static string Moved(string location) => $"HTTP/1.1 301 Moved Permanently\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}
