using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailBot.Dns.Tests.Connections;

namespace MailBot.Dns.Tests.Web;

/// <summary>HTTPS servers that answer each request with prepared octets.</summary>
internal static class TlsServer
{
    public static LoopbackServer Saying(X509Certificate2 certificate, string response) => Saying(certificate, Encoding.Latin1.GetBytes(response));

    public static LoopbackServer Saying(X509Certificate2 certificate, byte[] response) =>
        Talking(certificate, (_, stream, ct) => stream.WriteAsync(response, ct).AsTask());

    public static LoopbackServer Saying(X509Certificate2 certificate, Func<string, string> byRequest) =>
        Talking(certificate, (request, stream, ct) => stream.WriteAsync(Encoding.Latin1.GetBytes(byRequest(request)), ct).AsTask());

    public static LoopbackServer Talking(X509Certificate2 certificate, Func<string, Stream, CancellationToken, Task> talk) => new(async (raw, ct) =>
    {
        await using var tls = new SslStream(raw);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, ct);
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await tls.ReadAsync(one, ct) == 1) head.Append((char)one[0]);
        await talk(head.ToString(), tls, ct);
        await tls.ShutdownAsync();
    });
}
