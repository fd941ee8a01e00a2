using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using MailBot.Dns.Connections;

namespace MailBot.Dns.Web;

/// <summary>One request to one host, at addresses that have been checked.</summary>
internal sealed class CheckedFetch : IDisposable
{
    private const int MostAddresses = 4;
    private const int MostHeaderKilobytes = 16;
    private static readonly TimeSpan PerAddress = TimeSpan.FromSeconds(2);

    private readonly Uri address;
    private readonly IReadOnlyList<IPAddress> hosts;
    private readonly IConnector connector;
    private readonly TimeProvider clock;
    private readonly HttpMessageInvoker client;
    private PeerFault? fault;
    private string issuer = "";

    public CheckedFetch(Uri address, IReadOnlyList<IPAddress> hosts, IConnector connector, TimeProvider clock, PeerTrust trust)
    {
        (this.address, this.hosts, this.connector, this.clock) = (address, hosts, connector, clock);
        client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = ConnectAsync,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseProxy = false,
            UseCookies = false,
            Credentials = null,
            PreAuthenticate = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = MostHeaderKilobytes,
            MaxResponseDrainSize = 0,
            SslOptions = new SslClientAuthenticationOptions
            {
                TargetHost = address.IdnHost,
                CertificateChainPolicy = trust.Policy(),
                RemoteCertificateValidationCallback = (_, shown, chain, errors) =>
                {
                    issuer = PeerTrust.Issuer(shown);
                    return (fault = PeerTrust.Fault(address.IdnHost, shown, chain, errors)) is null;
                },
            },
        });
    }

    /// <returns>Where the server sends us on, with the place to go to.</returns>
    public async Task<(WebAnswer Answer, Uri? Next)> ReadAsync(int mostOctets, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        try
        {
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400) return Onward(response);
            return (await DocumentAsync(response, mostOctets, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or SocketException or AuthenticationException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (Told(broken), null);
        }
    }

    public void Dispose() => client.Dispose();

    private (WebAnswer, Uri?) Onward(HttpResponseMessage response) =>
        response.Headers.Location is { } location && Uri.TryCreate(address, location, out var next)
            ? (new WebAnswer.Unusable(WebFault.Redirected), next)
            : (new WebAnswer.Unusable(WebFault.Redirected), null);

    private async Task<WebAnswer> DocumentAsync(HttpResponseMessage response, int mostOctets, CancellationToken cancellationToken)
    {
        var encodings = response.Content.Headers.ContentEncoding;
        if (encodings.Any(e => !e.Equals("identity", StringComparison.OrdinalIgnoreCase))) return new WebAnswer.Unusable(WebFault.Broken, string.Join(' ', encodings));
        if (response.Content.Headers.ContentLength > mostOctets) return new WebAnswer.Unusable(WebFault.TooLong);
        var body = new byte[mostOctets + 1];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (length > mostOctets) return new WebAnswer.Unusable(WebFault.TooLong);
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        return new WebAnswer.Document((int)response.StatusCode, type.ToLowerInvariant(), body[..length]) { Issuer = issuer };
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        SocketException? last = null;
        foreach (var host in hosts.Take(MostAddresses))
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(host, context.DnsEndPoint.Port), cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException closed)
            {
                last = closed;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>An address that keeps silent must leave time for the next one.</summary>
    private async Task<Stream> ConnectAsync(IPEndPoint host, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(PerAddress, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await connector.ConnectAsync(host, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
    }

    private WebAnswer Told(Exception broken) => (fault, Cause(broken)) switch
    {
        (PeerFault.Name, _) => new WebAnswer.Unusable(WebFault.CertificateName),
        (PeerFault.Expired, _) => new WebAnswer.Unusable(WebFault.CertificateExpired),
        (PeerFault.Untrusted, _) => new WebAnswer.Unusable(WebFault.CertificateUntrusted),

        // No way out from here says nothing about the server.
        (_, SocketException { SocketErrorCode: SocketError.NetworkUnreachable or SocketError.NetworkDown or SocketError.AddressFamilyNotSupported }) => new WebAnswer.NotAsked("network"),
        (_, SocketException closed) => new WebAnswer.Unusable(WebFault.Unreachable, closed.SocketErrorCode.ToString()),
        var (_, cause) => new WebAnswer.Unusable(WebFault.Broken, cause.GetType().Name),
    };

    private static Exception Cause(Exception broken)
    {
        while (broken is not SocketException && broken.InnerException is { } inner) broken = inner;
        return broken;
    }
}
