using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailBot.Dns.Connections;
using MailBot.Dns.Names;

namespace MailBot.Dns.Smtp;

/// <summary>
/// TLS after STARTTLS, to see the certificate and say goodbye. Nothing is sent that matters, so a bad certificate ends
/// nothing: it is the fact that is looked for.
/// </summary>
internal static class SmtpHandshake
{
    public static async Task<SmtpCertificate?> ReadAsync(DnsName host, Stream stream, PeerTrust trust, CancellationToken cancellationToken)
    {
        var (shown, chain, trusted) = (default(X509Certificate2), new List<byte[]>(), false);
        await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = host.Text,
                CertificateChainPolicy = trust.Policy(),
                RemoteCertificateValidationCallback = (_, certificate, built, errors) =>
                {
                    if (certificate is not X509Certificate2 whole) return false;
                    trusted = !errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors);
                    shown = X509CertificateLoader.LoadCertificate(whole.RawData);
                    chain = [whole.RawData, .. (built?.ChainPolicy.ExtraStore ?? []).Select(c => c.RawData).Where(c => !c.AsSpan().SequenceEqual(whole.RawData))];
                    return true;
                },
            },
            cancellationToken).ConfigureAwait(false);
        await new SmtpLines(tls).SayAsync("QUIT", cancellationToken).ConfigureAwait(false);
        using (shown)
        {
            return shown is null ? null : Told(tls, host, shown, trusted) with { Chain = chain };
        }
    }

    private static SmtpCertificate Told(SslStream tls, DnsName host, X509Certificate2 shown, bool trusted) => new(
        tls.SslProtocol.ToString(),
        PeerTrust.NameFits(host.Text, shown),
        trusted,
        new DateTimeOffset(shown.NotAfter.ToUniversalTime(), TimeSpan.Zero),
        SHA256.HashData(shown.PublicKey.ExportSubjectPublicKeyInfo()),
        SHA256.HashData(shown.RawData));
}
