using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailBot.Dns.Tests.Connections;

namespace MailBot.Dns.Tests.Smtp;

/// <summary>A small mail server: says its banner, answers EHLO, and speaks TLS where it has a certificate. Writes down every command.</summary>
internal sealed class SmtpServer(string banner, string ehlo, X509Certificate2? certificate = null, string startTls = "220 2.0.0 go ahead\r\n")
{
    public List<string> Heard { get; } = [];

    /// <summary>Done when a client has left.</summary>
    public TaskCompletionSource Left { get; } = new();

    public LoopbackServer Start() => new(async (stream, ct) =>
    {
        await TalkAsync(stream, ct);
        Left.TrySetResult();
    });

    private async Task TalkAsync(Stream stream, CancellationToken cancellationToken)
    {
        await SayAsync(stream, banner, cancellationToken);
        while (await HearAsync(stream, cancellationToken) is { } line)
        {
            if (line.StartsWith("EHLO", StringComparison.Ordinal)) await SayAsync(stream, ehlo, cancellationToken);
            if (line == "STARTTLS")
            {
                await SayAsync(stream, startTls, cancellationToken);
                if (certificate is null || !startTls.StartsWith("220", StringComparison.Ordinal)) return;
                await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellationToken);
                await HearAsync(tls, cancellationToken);
                return;
            }
        }
    }

    private static async Task SayAsync(Stream stream, string what, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.Latin1.GetBytes(what), cancellationToken);

    private async Task<string?> HearAsync(Stream stream, CancellationToken cancellationToken)
    {
        var (line, one) = (new StringBuilder(), new byte[1]);
        while (await stream.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] != '\n')
            {
                line.Append((char)one[0]);
                continue;
            }

            Heard.Add(line.ToString().TrimEnd('\r'));
            return Heard[^1];
        }

        return null;
    }
}
