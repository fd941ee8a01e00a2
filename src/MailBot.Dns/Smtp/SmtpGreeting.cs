using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MailBot.Dns.Connections;
using MailBot.Dns.Lookup;

namespace MailBot.Dns.Smtp;

/// <summary>
/// Greets mail servers on port 25: the banner, EHLO, and the certificate behind STARTTLS. Never names a sender or a
/// recipient. Where no connection comes about nothing is said about the server: many networks close port 25.
/// </summary>
/// <param name="ownName">What we call ourselves in EHLO: a name of ours, or a literal address.</param>
public sealed class SmtpGreeting(IConnector connector, TimeProvider clock, string ownName) : ISmtpSource
{
    public const int Port = 25;

    /// <summary>Less than the report's own time, so that a slow server is reported as one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly PeerTrust trust = new(clock);

    internal SmtpGreeting(IConnector connector, TimeProvider clock, string ownName, X509Certificate2Collection roots)
        : this(connector, clock, ownName) => trust = new PeerTrust(clock, roots);

    public async ValueTask<SmtpAnswer> GreetAsync(SmtpQuestion question, CancellationToken cancellationToken)
    {
        if (SpecialAddresses.IsSpecial(question.Address)) return new SmtpAnswer.NotTested("special");
        using var timeOver = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeOver.Token);
        var began = clock.GetTimestamp();
        var connected = false;
        try
        {
            await using var stream = await connector.ConnectAsync(new IPEndPoint(question.Address, Port), both.Token).ConfigureAwait(false);
            connected = true;
            return await TalkAsync(question, stream, began, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return connected ? new SmtpAnswer.Refused("timeout") : new SmtpAnswer.NotTested("port25");
        }
        catch (Exception broken) when (broken is SocketException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return connected ? new SmtpAnswer.Refused("closed") : new SmtpAnswer.NotTested("port25");
        }
    }

    private async Task<SmtpAnswer> TalkAsync(SmtpQuestion question, Stream stream, long began, CancellationToken cancellationToken)
    {
        var lines = new SmtpLines(stream);
        var banner = await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (banner.Code != 220) return Refusal(banner);
        await lines.SayAsync($"EHLO {ownName}", cancellationToken).ConfigureAwait(false);
        var ehlo = await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (ehlo.Code != 250) return Refusal(ehlo);
        var offered = ehlo.Offers("STARTTLS");
        var certificate = offered ? await SecureAsync(question, stream, lines, cancellationToken).ConfigureAwait(false) : null;
        if (!offered) await lines.SayAsync("QUIT", cancellationToken).ConfigureAwait(false);
        return new SmtpAnswer.Greeted($"220 {banner.First}", offered, certificate, clock.GetElapsedTime(began));
    }

    private static SmtpAnswer.Refused Refusal(SmtpReply said) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{said.Code} {said.First}"));

    private async Task<SmtpCertificate?> SecureAsync(SmtpQuestion question, Stream stream, SmtpLines lines, CancellationToken cancellationToken)
    {
        await lines.SayAsync("STARTTLS", cancellationToken).ConfigureAwait(false);
        if ((await lines.ReadAsync(cancellationToken).ConfigureAwait(false)).Code != 220) return null;
        try
        {
            return await SmtpHandshake.ReadAsync(question.Host, stream, trust, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is AuthenticationException or IOException)
        {
            return null;
        }
    }
}
